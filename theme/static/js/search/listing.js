// The list of what was found: turns and headings under the article they stand in.

import { findSpans } from "./fold.js";
import { IN_AN_ARTICLE, excerpt, groups, step, turnsFirst } from "./results.js";

// Characters of an excerpt by the language of the words.
const LENGTH = { ja: 110, en: 220 };

// Where the second half of a title begins: behind a colon, else behind a question, else at a wave.
const HALVES = [/^(.{5,}?): (.{5,})$/u, /^(.{5,}?\?) (.{5,})$/u, /^(.{5,}?)([〜～~].{5,})$/u];

export class Listing {
  constructor(page, words) {
    this.words = words;
    this.list = page.querySelector(".results");
    this.more = page.querySelector(".more");
    this.article = page.querySelector("#article-found");
    this.entry = page.querySelector("#entry-found");
    this.more.addEventListener("click", () => this.goOn(true));
    this.clear();
  }

  clear() {
    this.groups = [];
    this.shown = 0;
    this.list.replaceChildren();
    this.more.hidden = true;
  }

  // Shows the first of these entries; `isLate` tells that the reader has asked something else since.
  async show(index, entries, wanted, isLate) {
    const isHeading = await index.headings();
    const all = groups(index.ends, entries).map((group) => turnsFirst(group, isHeading));
    const first = await this.articles(index, wanted, all.slice(0, step(all, 0)));
    if (isLate()) return;
    Object.assign(this, { index, wanted, groups: all, shown: first.length });
    this.list.replaceChildren(...first);
    this.more.hidden = this.shown >= this.groups.length;
  }

  async goOn(isFocused) {
    const { groups: all, shown } = this;
    const next = all.slice(shown, shown + step(all, shown));
    this.more.disabled = true;
    const items = await this.articles(this.index, this.wanted, next);
    this.more.disabled = false;
    if (this.groups !== all) return;
    this.shown += items.length;
    this.list.append(...items);
    this.more.hidden = this.shown >= all.length;
    if (isFocused) items[0]?.querySelector("a").focus();
  }

  articles(index, wanted, found) {
    return Promise.all(found.map((group) => this.articleItem(index, wanted, group)));
  }

  async articleItem(index, wanted, entries) {
    const first = entries.slice(0, IN_AN_ARTICLE);
    const texts = await Promise.all(first.map((entry) => index.entry(entry)));
    const item = this.article.content.cloneNode(true).firstElementChild;
    const [about] = texts;
    const link = item.querySelector("h2 a");
    link.href = about.href;
    link.append(...titled(about.title));
    this.tellLanguage(about, item.querySelector("h2"));
    item.querySelector(".meta").textContent = this.about(about);
    const list = item.querySelector("ol");
    list.append(...texts.map((text) => this.entryItem(text, wanted)));
    this.offerRest(item.querySelector("button"), index, wanted, entries.slice(first.length), list);
    return item;
  }

  // Marks words of an article whose language is not the page's.
  tellLanguage({ lang }, ...elements) {
    if (lang !== this.words.lang) for (const element of elements) element.lang = lang;
  }

  about({ issue, part, parts, held, lang }) {
    const number = this.words.issue.replace("{n}", issue);
    const place = this.words.part.replace("{part}", part).replace("{parts}", parts);
    const language = lang !== this.words.lang && (lang === "ja" ? this.words.japanese : this.words.english);
    const facts = [number, parts > 1 && place, held && this.date(held), language];
    return facts.filter(Boolean).join(this.words.apart);
  }

  // A day as the pages print it. Asking the browser for it costs 10 ms before anything is shown.
  date(held) {
    const [year, month, day] = held.split("-").map(Number);
    const name = this.words.months.split(" ")[month - 1];
    return this.words.date
      .replace("{year}", year).replace("{month}", month).replace("{name}", name).replace("{day}", day);
  }

  entryItem(entry, wanted) {
    const { href, anchor, section, text, lang } = entry;
    const item = this.entry.content.cloneNode(true).firstElementChild;
    const link = item.querySelector("a");
    link.href = anchor ? `${href}#${anchor}` : href;
    link.textContent = this.voice(entry);
    item.querySelector(".section").textContent = section;
    this.tellLanguage(entry, item.querySelector(".section"), item.querySelector(".words"));
    if (entry.label === link.textContent) this.tellLanguage(entry, link);
    const pieces = excerpt(text, findSpans(text, wanted), LENGTH[lang]);
    item.querySelector(".words").append(...pieces.map(piece));
    return item;
  }

  // Who says it, or what it is: only what stands below a heading has a section. The interviewer of
  // an article that prints a dash for one has no other name.
  voice({ label, anchor, section, text, title }) {
    if (!label && !anchor && text === title) return this.words.title;
    if (!label) return anchor && !section ? this.words.heading : this.words.aside;
    return /\p{L}/u.test(label) ? label : this.words.moderator;
  }

  offerRest(button, index, wanted, rest, list) {
    button.hidden = !rest.length;
    button.textContent = this.words.rest.replace("{n}", rest.length);
    button.addEventListener("click", async () => {
      const texts = await Promise.all(rest.map((entry) => index.entry(entry)));
      const items = texts.map((text) => this.entryItem(text, wanted));
      list.append(...items);
      button.hidden = true;
      items[0].querySelector("a").focus();
    }, { once: true });
  }
}

function piece([words, isMarked]) {
  if (!isMarked) return document.createTextNode(words);
  const mark = document.createElement("mark");
  mark.textContent = words;
  return mark;
}

// A title as on the pages (`headline` in pieces.html): its second half (who sat at the table) stands below and smaller.
function titled(title) {
  const halves = HALVES.map((turning) => turning.exec(title)).find(Boolean);
  if (!halves) return [title];
  const [, first, rest] = halves;
  const under = document.createElement("span");
  under.className = "under";
  const bodies = rest.split(/(?<=×)/u);
  under.append(...bodies.flatMap((body) => [body, document.createElement("wbr")]));
  return [first, under];
}
