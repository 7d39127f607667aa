// The topics a reader may mean: by name or by another of their words, in either language.

import { fold } from "./fold.js";
import { wordsOf } from "./query.js";

// How a topic may be meant, the surest first: by a whole word of its own, by the beginning of a name,
// by words within a name, by half of a word or more.
const WAYS = [
  isWhole,
  (asked, names) => names.some((name) => name.startsWith(asked)),
  (asked, names) => names.some((name) => holds(name, asked)),
  (asked, names, words) => words.some((word) => word.startsWith(asked) && asked.length * 2 >= word.length),
];
// One letter begins too much, and so do two in Latin. But Japanese names have abbreviations: DX推進計画.
const WAYS_OF_A_LETTER = [isWhole];
const WAYS_OF_TWO = [isWhole, (asked, [ja]) => holds(ja, asked, true)];
const LATIN = /[\p{Script=Latin}\p{N}]/u;

// The topics of names.bin that a query means, the surest first, then in their order.
export function topicsNamed(query, topics) {
  const asked = wordsOf(query).join(" ");
  const ways = waysOf(asked);
  const byWay = ways.map(() => []);
  for (const topic of topics) {
    const [, ja, en, words] = topic;
    const way = ways.findIndex((isMeant) => isMeant(asked, [ja, en].map(fold), words));
    if (way >= 0) byWay[way].push(topic);
  }
  return byWay.flat();
}

function waysOf(asked) {
  if (asked.length < 2) return WAYS_OF_A_LETTER;
  return asked.length === 2 && LATIN.test(asked[0]) ? WAYS_OF_TWO : WAYS;
}

function isWhole(asked, names, words) {
  return words.includes(asked);
}

// Japanese has no spaces, so its words may begin anywhere in a name; Latin ones begin where one does.
function holds(name, asked, isToTheEnd) {
  for (let at = name.indexOf(asked); at >= 0; at = name.indexOf(asked, at + 1)) {
    const goesOn = isToTheEnd && isInLatin(name, at + asked.length);
    if (!isInLatin(name, at) && !goesOn) return true;
  }
  return false;
}

// Whether a place in a name has letters of one Latin word on both its sides.
function isInLatin(name, at) {
  return at > 0 && at < name.length && LATIN.test(name[at - 1]) && LATIN.test(name[at]);
}
