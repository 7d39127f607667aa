// The search page: what the reader asks, in the form and in the address, and what is shown for it.
// All words it shows come from the page; all it shows of texts is set as text, never as HTML.

import { FACETS, Facets } from "./facets.js";
import { Listing } from "./listing.js";
import { Offers } from "./offers.js";
import { withOtherMarks } from "./query.js";
import { groups } from "./results.js";
import { openIndex } from "./search-core.js";

const WAIT = 150;

const page = document.querySelector("#search");
const words = page.dataset;
const form = page.querySelector("form");
const status = page.querySelector("[role=status]");
const hint = page.querySelector(".hint");
const instead = page.querySelector(".instead");
const filters = page.querySelector(".filters");
const selects = FACETS.map((facet) => filters.querySelector(`[name=${facet}]`));
const listing = new Listing(page, words);
const offers = new Offers(page, words);

let opened = null;
let asked = 0;
let waiting = 0;
// What fills the filters when a reader opens them.
let narrowing = null;

// The index, opened once; where that failed it is tried again at the next question.
function open() {
  opened ??= openIndex(fetchFile).then((index) => ({ index, facets: new Facets(index) }));
  opened.catch(() => { opened = null; });
  return opened;
}

async function fetchFile(name) {
  const answer = await fetch(`${words.index}${name}?v=${words.version}`);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return answer.body;
}

// What is asked: the query and, by facet, what it is narrowed to.
function wishesInAddress() {
  const asked = new URLSearchParams(window.location.search);
  const wishes = { q: asked.get("q") ?? "" };
  for (const facet of FACETS) wishes[facet] = asked.get(facet) ?? "";
  return wishes;
}

function wishesInForm() {
  const wishes = { q: form.q.value };
  for (const select of selects) wishes[select.name] = select.value;
  return wishes;
}

function address(wishes) {
  const chosen = Object.entries(wishes).filter(([, value]) => value);
  const query = new URLSearchParams(chosen).toString();
  return window.location.pathname + (query ? `?${query}` : "");
}

// While a reader types, the address follows; a question sent off is a step that Back undoes.
function askFromForm(isStep) {
  clearTimeout(waiting);
  const wishes = wishesInForm();
  const to = address(wishes);
  const here = window.location.pathname + window.location.search;
  if (isStep && to !== here) window.history.pushState(null, "", to);
  else window.history.replaceState(null, "", to);
  answer(wishes);
}

function askFromAddress() {
  const wishes = wishesInAddress();
  form.q.value = wishes.q;
  for (const select of selects) {
    if (wishes[select.name]) select.replaceChildren(option(wishes[select.name], wishes[select.name]));
    select.value = wishes[select.name];
  }
  answer(wishes);
}

// The page in the other language is asked the same, in whichever language the words were said.
function askTwin(wishes) {
  const [, query = ""] = address({ ...wishes, lang: "" }).split("?");
  for (const link of document.querySelectorAll("a.twin-page")) link.search = query;
}

async function answer(wishes) {
  askTwin(wishes);
  asked += 1;
  const number = asked;
  const isLate = () => number !== asked;
  try {
    await show(wishes, isLate);
  } catch (error) {
    if (!isLate()) showFailed(error);
  }
}

function showFailed(error) {
  listing.clear();
  instead.hidden = true;
  status.textContent = words.failed;
  console.error(error);
}

async function show(wishes, isLate) {
  const isNarrowed = FACETS.some((facet) => wishes[facet]);
  if (!wishes.q.trim() && !isNarrowed) return showNothingAsked();
  const { index, facets } = await open();
  const finding = wishes.q.trim() ? index.find(wishes.q) : index.everything();
  // Asked for beside the lists, so that what is offered above the results appears with them.
  const naming = facets.loadNames();
  naming.catch(() => {});
  const [found, isHeading] = await Promise.all([finding, index.headings()]);
  if (isLate()) return undefined;
  hint.hidden = true;
  if (!isNarrowed) await listing.show(index, found.entries, found.words, isLate);
  const names = await naming;
  if (isLate()) return undefined;
  offers.show(wishes, names, address);
  filters.hidden = !found.entries.length;
  filters.open ||= isNarrowed;
  narrowing = filters.open ? null : () => narrow(facets, found.entries, wishes, isLate);
  const entries = filters.open ? await narrow(facets, found.entries, wishes, isLate) : found.entries;
  if (isLate()) return undefined;
  if (isNarrowed) await listing.show(index, entries, found.words, isLate);
  if (isLate()) return undefined;
  status.textContent = summary(index, isHeading, entries);
  showInstead(wishes, entries);
  return undefined;
}

// The files of the filters are heavier than the first results, so they wait for who opens them.
async function narrow(facets, found, wishes, isLate) {
  await facets.load(found);
  const { entries, counts } = facets.narrow(found, wishes);
  if (!isLate()) showFilters(counts, facets.names, wishes);
  return entries;
}

function showNothingAsked() {
  listing.clear();
  status.textContent = "";
  instead.hidden = true;
  hint.hidden = false;
  offers.clear();
  filters.hidden = true;
}

function summary(index, isHeading, entries) {
  if (!entries.length) return offers.nothing;
  const headings = entries.filter(isHeading).length;
  const found = [[entries.length - headings, words.turns], [headings, words.headings]];
  const parts = found.filter(([count]) => count).map(([count, forms]) => counted(count, forms));
  return words.found
    .replace("{found}", parts.join(words.and))
    .replace("{articles}", counted(groups(index.ends, entries).length, words.articles));
}

// Don't is found as it is asked for, and so not where don’t is printed: that is a link away.
function showInstead(wishes, entries) {
  const q = withOtherMarks(wishes.q);
  instead.hidden = entries.length > 0 || q === wishes.q;
  const link = instead.querySelector("a");
  link.href = address({ ...wishes, q });
  link.textContent = words.instead.replace("{words}", q);
}

// `forms` are those of one and of many.
function counted(count, forms) {
  const [one, many] = forms.split("|");
  return (count === 1 ? one : many).replace("{n}", count.toLocaleString(words.lang));
}

function showFilters(counts, names, wishes) {
  for (const select of selects) {
    const values = Array.from(counts[select.name]);
    if (wishes[select.name] && !counts[select.name].has(wishes[select.name])) {
      values.push([wishes[select.name], 0]);
    }
    const sorted = values.sort(select.name === "year" ? byYear : byCount);
    const options = sorted.map(([value, count]) => {
      const times = words.times.replace("{n}", count.toLocaleString(words.lang));
      return option(value, label(select.name, value, names) + times);
    });
    select.replaceChildren(option("", words.all), ...options);
    select.value = wishes[select.name];
  }
}

function byCount(one, other) {
  return other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
}

function byYear(one, other) {
  return other[0] - one[0];
}

function label(facet, value, names) {
  if (facet === "year") return value;
  if (facet === "lang") return value === "ja" ? words.japanese : words.english;
  const [, ja, en] = names[`${facet}s`].find(([id]) => id === value) ?? [value, value, value];
  return words.lang === "ja" ? ja || en : en || ja;
}

function option(value, text) {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = text;
  return made;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  askFromForm(true);
});
form.q.addEventListener("input", (event) => {
  clearTimeout(waiting);
  if (!event.isComposing) waiting = setTimeout(askFromForm, WAIT, false);
});
form.q.addEventListener("compositionend", () => askFromForm(false));
filters.addEventListener("toggle", () => {
  if (filters.open) narrowing?.().catch(showFailed);
  narrowing = null;
});
filters.addEventListener("change", () => askFromForm(true));
filters.querySelector(".clear").addEventListener("click", () => {
  for (const select of selects) select.value = "";
  askFromForm(true);
  form.q.focus();
});
window.addEventListener("popstate", askFromAddress);

page.hidden = false;
// The page has the overview of the index fetched before this script; it is read before anybody asks.
open().catch(() => {});
askFromAddress();
