// The person a reader may mean: by name in either language, by reading in kana or in Latin letters.

import { fold } from "./fold.js";
import { piecesOf } from "./query.js";

const SHORTEST = 2;
const parts = new WeakMap();
const KATAKANA = /[\u30a1-\u30f6]/g;

// The speakers of names.bin of whose names every word of the query begins one, in their order.
export function peopleNamed(query, speakers) {
  const words = keysOf(query);
  const whole = words.join("");
  if (whole.length < SHORTEST) return [];
  return speakers.filter((speaker) => namesOf(speaker).some((name) => isNamed(name, words, whole)));
}

// The speakers whom a part of the query names beside other words: [[speaker, the other pieces], …]. Only
// whole names and whole parts of one count, and whoever more of the query names leaves the others out:
// with 小澤 健司 AI only one of those called 小澤 is meant.
export function peopleBeside(query, speakers) {
  const pieces = piecesOf(query).map((piece) => ({ ...piece, key: keysOf(piece.words).join("") }));
  if (pieces.length < 2) return [];
  const meant = speakers.map((speaker) => [speaker, unnamed(pieces, namesOf(speaker))]);
  const fewest = Math.min(...meant.map(([, rest]) => rest.length));
  if (!fewest || fewest === pieces.length) return [];
  return meant.filter(([, rest]) => rest.length === fewest);
}

// What the one of these names that is most of a query leaves of it.
function unnamed(pieces, names) {
  return names.map((name) => pieces.filter(({ key }) => !isOf(name, key)))
    .reduce((one, other) => (other.length < one.length ? other : one));
}

function isOf(name, key) {
  return key !== "" && (name.includes(key) || name.join("") === key);
}

// A speaker's names as parts: Japanese, English, reading, and in Latin letters as the id has it. They
// are taken apart once, and not with every letter a reader types.
function namesOf(speaker) {
  const [id, ja, en, reading] = speaker;
  if (!parts.has(speaker)) parts.set(speaker, [ja, en, reading, id.replaceAll("-", " ")].map(keysOf));
  return parts.get(speaker);
}

function isNamed(name, words, whole) {
  return name.join("").startsWith(whole) || words.every((word) => name.some((n) => n.startsWith(word)));
}

function keysOf(text) {
  const hiragana = (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60);
  return fold(text).replace(KATAKANA, hiragana).split(/\s+/).filter(Boolean);
}
