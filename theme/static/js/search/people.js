// The person a reader may mean: by name in either language, by reading in kana or in Latin letters.

import { fold } from "./fold.js";

const SHORTEST = 2;
const KATAKANA = /[\u30a1-\u30f6]/g;

// The speakers of names.bin of whose names every word of the query begins one, in their order.
export function peopleNamed(query, speakers) {
  const words = keysOf(query);
  const whole = words.join("");
  if (whole.length < SHORTEST) return [];
  return speakers.filter(([id, ja, en, reading]) => {
    const names = [ja, en, reading, id.replaceAll("-", " ")].map(keysOf);
    return names.some((name) => isNamed(name, words, whole));
  });
}

function isNamed(name, words, whole) {
  return name.join("").startsWith(whole) || words.every((word) => name.some((n) => n.startsWith(word)));
}

function keysOf(text) {
  const hiragana = (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60);
  return fold(text).replace(KATAKANA, hiragana).split(/\s+/).filter(Boolean);
}
