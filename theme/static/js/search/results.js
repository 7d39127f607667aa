// Which entries to show first, and how many: grouped by article, a few of each.

// Entries of one article shown before a reader asks for the rest of it.
export const IN_AN_ARTICLE = 3;
// Entries of all articles together that one step of the list shows.
export const IN_A_STEP = 10;

// Entries grouped by edition, both in their order: [[entry, …], …]. `ends` has for each edition the
// entry after its last.
export function groups(ends, entries) {
  const found = [];
  let edition = 0;
  let end = 0;
  for (const entry of entries) {
    if (entry >= end) found.push([]);
    for (; entry >= end; edition += 1) end = ends[edition];
    found[found.length - 1].push(entry);
  }
  return found;
}

// What somebody said, then what the magazine itself prints: titles, headings, notes.
export function turnsFirst(group, isHeading) {
  return [...group.filter((entry) => !isHeading(entry)), ...group.filter(isHeading)];
}

// How many groups from `start` on make one step of the list.
export function step(all, start) {
  let shown = 0;
  let end = start;
  while (end < all.length && shown < IN_A_STEP) {
    shown += Math.min(IN_AN_ARTICLE, all[end].length);
    end += 1;
  }
  return end - start;
}

// A text that ends within so small a part of an excerpt's length behind it is shown to its end.
const A_LITTLE = 1 / 8;
// Letters that make words; Japanese is cut behind a clause, or else anywhere.
const IN_A_WORD = /^[\p{Script=Latin}\p{N}'’-]{2}$/u;
// No word is longer; what is, is an address.
const LONGEST = 24;
// Signs at the end of an excerpt that lead on to words it no longer has.
const LEADS_ON = /[\s、，,;；:：]+$/;
// Behind a whole sentence in Latin letters the ellipsis stands apart.
const STOPPED = /[.!?][”’")]?$/;

// An excerpt of a text as [words, is it marked] pairs: from a little before the first span on, or the
// beginning of its sentence, cut between words or behind a clause.
export function excerpt(text, spans, length) {
  const start = Math.max(0, (spans.length ? spans[0][0] : 0) - Math.floor(length / 3));
  const first = spans.length ? spans[0][1] : 0;
  const end = Math.max(start + length, first);
  const begin = start > 0 ? beginning(text, start, spans[0][0]) : 0;
  const from = begin + text.slice(begin).search(/\S|$/);
  const isWhole = text.length - end <= length * A_LITTLE;
  const to = isWhole ? text.length : Math.max(first, behindClause(text, start + length / 2, end));
  const pieces = [];
  let at = from;
  for (const [spanStart, spanEnd] of spans.filter((span) => span[0] < to)) {
    pieces.push([text.slice(at, spanStart), false]);
    pieces.push([text.slice(spanStart, spanEnd), true]);
    at = spanEnd;
  }
  const rest = text.slice(at, Math.max(at, to));
  const last = to < text.length ? rest.replace(LEADS_ON, "") : rest;
  pieces.push([last, false]);
  if (from > 0) pieces.unshift(["…", false]);
  if (Math.max(at, to) < text.length) pieces.push([STOPPED.test(last) ? " …" : "…", false]);
  return pieces.filter(([words]) => words);
}

// Where the sentence of a place begins if that is near, else the word.
function beginning(text, at, before) {
  const stop = text.lastIndexOf("。", before - 1) + 1;
  return stop > at && stop <= before ? stop : betweenWords(text, at);
}

// Behind the last clause that ends between two places, else before the word that the second stands in.
function behindClause(text, first, at) {
  const clause = Math.max(...["。", "、"].map((sign) => text.lastIndexOf(sign, at - 1) + 1));
  return clause > first ? clause : betweenWords(text, at);
}

// Before the word that a place stands in.
function betweenWords(text, at) {
  let place = at;
  while (place > 0 && IN_A_WORD.test(text.slice(place - 1, place + 1))) place -= 1;
  return onLetter(text, at - place > LONGEST ? at : place);
}

// Not between the two halves of a letter, nor before a mark that belongs to it.
function onLetter(text, at) {
  let place = at;
  while (place > 0 && /^[\p{M}\u200d]|^[\udc00-\udfff]/u.test(text.slice(place))) place -= 1;
  return place;
}
