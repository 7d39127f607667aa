// What a query offers beside its results: whom it names and what they said with the rest of it, and
// which topics it means. An offer is a link and leaves the results as they are.

import { LANGS } from "./facets.js";
import { peopleBeside, peopleNamed } from "./people.js";
import { topicsNamed } from "./topics.js";

const MOST_PEOPLE = 6;
const MOST_TOPICS = 6;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export class Offers {
  constructor(page, words) {
    this.words = words;
    this.people = page.querySelector(".people");
    this.topics = page.querySelector(".topics-meant");
    this.person = page.querySelector("#person");
    this.topic = page.querySelector("#topic");
    this.clear();
  }

  clear() {
    this.people.hidden = true;
    this.topics.hidden = true;
  }

  // `address` gives the address of a search; `wishes` are what is asked now.
  show(wishes, names, address) {
    const named = peopleNamed(wishes.q, names.speakers).map((speaker) => [speaker, []]);
    const beside = named.length ? [] : peopleBeside(wishes.q, names.speakers);
    const people = [...named, ...beside].slice(0, MOST_PEOPLE);
    const topics = topicsNamed(wishes.q, names.topics).filter((topic) => this.turns(topic) !== null);
    this.nothing = this.words[whyNot(named, beside, topics)];
    fill(this.people, people.map(([speaker, rest]) => {
      const q = rest.map(({ written }) => written).join(" ");
      return this.personCard(speaker, rest, address({ ...wishes, q, speaker: speaker[0] }));
    }));
    fill(this.topics, topics.slice(0, MOST_TOPICS).map((topic) => {
      return this.topicItem(topic, address({ topic: topic[0], lang: this.words.lang }));
    }));
  }

  // A link to somebody's page, and one to all they said, or to what they said with some words.
  personCard([id, ja, en, reading, pages], rest, said) {
    const card = this.person.content.cloneNode(true);
    const [own, other] = this.words.lang === "ja" ? [ja, en] : [en, ja];
    const [link, all] = card.querySelectorAll("a");
    this.name(link, own, other);
    if (pages.includes(this.words.lang)) link.href = this.words.speaker.replace("~", encodeURIComponent(id));
    card.querySelector(".reading").textContent = reading;
    card.querySelector(".other-name").textContent = own && other;
    all.href = said;
    if (rest.length) all.replaceChildren(...this.saidWith(rest));
    return card;
  }

  // “What this person said with” each of the words, in the language they are in.
  saidWith(rest) {
    const [before, after] = this.words.with.split("{words}");
    const quoted = rest.map(({ words }) => {
      const asked = document.createElement("span");
      asked.textContent = this.words.quoted.replace("{words}", () => words);
      if (this.words.lang !== "ja" && JAPANESE.test(words)) asked.lang = "ja";
      return asked;
    });
    return [before, ...quoted.flatMap((one, at) => (at ? [this.words.and, one] : [one])), after];
  }

  // A link to a topic's page, and one to its turns.
  topicItem(topic, said) {
    const [id, ja, en] = topic;
    const item = this.topic.content.cloneNode(true);
    const [link, count] = item.querySelectorAll("a");
    const [own, other] = this.words.lang === "ja" ? [ja, en] : [en, ja];
    this.name(link, own, other);
    link.href = this.words.topic.replace("~", id);
    const turns = this.turns(topic);
    if (!turns) count.remove();
    count.href = said;
    count.textContent = turns.toLocaleString(this.words.lang);
    const [one, many] = this.words.about.split("|");
    const about = (turns === 1 ? one : many).replace("{n}", count.textContent);
    count.setAttribute("aria-label", about.replace("{topic}", () => own || other));
    return item;
  }

  // In how many turns of the page's language a topic comes up; null where it has no page.
  turns([, , , , turns]) {
    return turns[LANGS.indexOf(this.words.lang)];
  }

  name(link, own, other) {
    link.textContent = own || other;
    if (!own) link.lang = this.words.lang === "ja" ? "en" : "ja";
  }
}

// Which words say that nothing was found, and yet something is offered.
function whyNot(named, beside, topics) {
  if (named.length) return "named";
  if (topics.length) return "topical";
  return beside.length ? "beside" : "nothing";
}

function fill(section, items) {
  section.hidden = !items.length;
  section.querySelector("ul").replaceChildren(...items);
}
