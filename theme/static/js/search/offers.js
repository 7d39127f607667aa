// What a query offers beside its results: whom it names, and which topics it means. An offer
// is a link and leaves the results as they are.

import { LANGS } from "./facets.js";
import { peopleNamed } from "./people.js";
import { topicsNamed } from "./topics.js";

const MOST_PEOPLE = 6;
const MOST_TOPICS = 6;

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
    const people = peopleNamed(wishes.q, names.speakers).slice(0, MOST_PEOPLE);
    const topics = topicsNamed(wishes.q, names.topics).filter((topic) => this.turns(topic) !== null);
    this.nothing = this.words[whyNot(people, topics)];
    fill(this.people, people.map((speaker) => {
      return this.personCard(speaker, address({ ...wishes, q: "", speaker: speaker[0] }));
    }));
    fill(this.topics, topics.slice(0, MOST_TOPICS).map((topic) => {
      return this.topicItem(topic, address({ topic: topic[0], lang: this.words.lang }));
    }));
  }

  // A link to somebody's page, and one to all they said.
  personCard([id, ja, en, reading, pages], said) {
    const card = this.person.content.cloneNode(true);
    const [own, other] = this.words.lang === "ja" ? [ja, en] : [en, ja];
    const [link, all] = card.querySelectorAll("a");
    this.name(link, own, other);
    if (pages.includes(this.words.lang)) link.href = this.words.speaker.replace("~", encodeURIComponent(id));
    card.querySelector(".reading").textContent = reading;
    card.querySelector(".other-name").textContent = own && other;
    all.href = said;
    return card;
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
function whyNot(people, topics) {
  if (people.length) return "named";
  return topics.length ? "topical" : "nothing";
}

function fill(section, items) {
  section.hidden = !items.length;
  section.querySelector("ul").replaceChildren(...items);
}
