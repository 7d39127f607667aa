// What a reader types, as folded words, and which grams of the index prove each word.

import { fold } from "./fold.js";

const SPACE = "[\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const NO_SPACE = SPACE.replace("[", "[^");
const WORD = new RegExp(`"([^"]+)"(?=${SPACE}|$)|${NO_SPACE}+`, "g");

// The words of a query, split at spaces of any width; "words in quotes" are one word.
export function wordsOf(query) {
  const words = Array.from(query.matchAll(WORD), (match) => fold(match[1] ?? match[0]));
  return [...new Set(words)];
}

// The grams that prove a word, each with the place where it begins in it and the kind of its table.
// One gram that is the whole word needs no places; else all of them have places.
export function proof(word, frequent, longest) {
  const letters = Array.from(word);
  const whole = gram(letters, 0, letters.length, frequent, longest);
  if (whole) return [whole];
  const cover = [];
  for (let reached = 0; reached < letters.length; ) {
    const next = furthest(letters, reached, frequent, longest);
    cover.push(next);
    reached = next.at + next.length;
  }
  return cover;
}

function furthest(letters, reached, frequent, longest) {
  let best = null;
  for (let at = Math.max(0, reached - longest + 1); at <= reached; at += 1) {
    for (let length = 2; length <= longest && at + length <= letters.length; length += 1) {
      const found = gram(letters, at, length, frequent, longest);
      const end = at + length;
      if (found && found.kind !== "e" && end > reached && end > (best ? best.at + best.length : 0)) {
        best = found;
      }
    }
  }
  return best;
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
