// The form in which words are compared: NFKC, then Unicode case folding letter by letter, the same
// that Python's casefold() gives. JavaScript has no case folding; capitals made small are the same
// but for the dotless i, the capital sharp s and the Cherokee letters, which fold to capitals.

const FOLDS_TO_CAPITAL = /^[\u13a0-\u13f5\u13f8-\u13fd\uab70-\uabbf]$/;
const EXCEPTIONS = { "\u0131": "\u0131", "\u1e9e": "ss" };

// A letter with everything that may join it under NFKC: marks, Hangul parts, narrow voicing marks.
const PIECE = /.[\p{M}\u1100-\u11ff\u3131-\u318e\uff9e\uff9f\uffa0-\uffdc]*/gsu;

function foldCase(letter) {
  if (letter < "\u0080") return letter.toLowerCase();
  if (letter in EXCEPTIONS) return EXCEPTIONS[letter];
  if (FOLDS_TO_CAPITAL.test(letter)) return letter.toUpperCase();
  return letter.toUpperCase().toLowerCase();
}

export function fold(text) {
  return Array.from(text.normalize("NFKC"), foldCase).join("");
}

// Where words (folded already) stand in a text as written: [start, end] pairs that do not overlap.
// A word that is half of a written sign, as 株 is of ㍿, marks the whole sign.
export function findSpans(text, words) {
  const { folded, starts, ends } = foldedWithPlaces(text);
  const spans = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      spans.push([starts[at], ends[at + word.length - 1]]);
    }
  }
  return joined(spans);
}

export function foldedWithPlaces(text) {
  let folded = "";
  const starts = [];
  const ends = [];
  for (const match of text.matchAll(PIECE)) {
    const piece = fold(match[0]);
    for (let i = 0; i < piece.length; i += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    folded += piece;
  }
  return { folded, starts, ends };
}

function joined(spans) {
  const apart = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = apart[apart.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
