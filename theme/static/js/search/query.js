// What a reader types, as folded words, and which grams of the index prove each word.

import { fold } from "./fold.js";

const SPACE = "[\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const NO_SPACE = SPACE.replace("[", "[^");
const WORD = new RegExp(`"([^"]+)"(?=${SPACE}|$)|${NO_SPACE}+`, "g");

// The words of a query, split at spaces of any width; "words in quotes" are one word.
export function wordsOf(query) {
  return [...new Set(piecesOf(query).map(({ words }) => fold(words)))];
}

// The pieces of a query as they are written, and without their quotes: [{ written, words }, …].
export function piecesOf(query) {
  return Array.from(query.matchAll(WORD), ([written, quoted]) => ({ written, words: quoted ?? written }));
}

// The query with the other marks where it has some: keyboards write ' and ", print has ’ and “ ”. The
// same query where it has none.
export function withOtherMarks(query) {
  const straight = query.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  return straight === query ? query.replaceAll("'", "’") : straight;
}

// The grams that prove a word, each with the place where it begins in it and the kind of its table.
// One gram that is the whole word needs no places; else all of them have places, and of all rows of
// grams that reach from its first letter to its last it is the one of least weight.
export function proof(word, frequent, longest, weigh) {
  const letters = Array.from(word);
  const whole = gram(letters, 0, letters.length, frequent, longest);
  if (whole) return [whole];
  const rows = [{ weight: 0, last: null, before: null }];
  for (let end = 1; end <= letters.length; end += 1) {
    const ending = placed(letters, end, frequent, longest).map((last) => {
      const before = lightest(rows.slice(last.at, end));
      return { weight: before.weight + weigh(last), last, before };
    });
    rows.push(lightest(ending));
  }
  const row = [];
  for (let at = rows[letters.length]; at.last; at = at.before) row.unshift(at.last);
  return row;
}

const UNREACHED = { weight: Infinity, last: null, before: null };

function lightest(rows) {
  return rows.reduce((one, other) => (other.weight < one.weight ? other : one), UNREACHED);
}

// The grams with places that end before this letter.
function placed(letters, end, frequent, longest) {
  const found = [];
  for (let length = 2; length <= Math.min(longest, end); length += 1) {
    const ending = gram(letters, end - length, length, frequent, longest);
    if (ending && ending.kind !== "e") found.push(ending);
  }
  return found;
}

// The gram that begins at a letter, or null where the index has none of this length.
function gram(letters, at, length, frequent, longest) {
  if (length > longest) return null;
  const text = letters.slice(at, at + length).join("");
  const kind = kindOf(text, letters.slice(at, at + length), frequent);
  return kind && { at, length, text, kind };
}

function kindOf(text, letters, frequent) {
  if (letters.length === 1 || frequent.has(text)) return "e";
  if (letters.length === 2) return "p";
  if (frequent.has(letters.slice(0, -1).join(""))) return "a";
  return frequent.has(letters.slice(1).join("")) ? "b" : null;
}
