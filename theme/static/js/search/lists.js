// The files of the index, read: tables of grams, and the lists in them.

// An entry's number and a letter's place in it, as one number that sorts.
const ENTRY = 2 ** 24;

const decoder = new TextDecoder();

export function readJson(bytes) {
  return JSON.parse(decoder.decode(bytes));
}

export class Numbers {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get done() {
    return this.at >= this.bytes.length;
  }

  take(count) {
    const bytes = this.bytes.subarray(this.at, this.at + count);
    this.at += count;
    return bytes;
  }

  next() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const octet = this.bytes[this.at];
      this.at += 1;
      value += (octet & 127) * factor;
      if (octet < 128) return value;
    }
  }
}

// One table: the grams with which its files begin, the number of the first of them, and what each
// weighs (half kilobytes, a digit to the base of 36).
export class Table {
  constructor({ length, firsts, weights }, base) {
    this.base = base;
    this.weights = weights;
    const letters = Array.from(firsts);
    this.firsts = [];
    for (let i = 0; i < letters.length; i += length) {
      this.firsts.push(letters.slice(i, i + length).map((letter) => letter.codePointAt(0)));
    }
  }

  // The number of the file that holds a gram if any does.
  fileOf(text) {
    const letters = Array.from(text, (letter) => letter.codePointAt(0));
    let low = 0;
    let high = this.firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(this.firsts[middle], letters)) high = middle;
      else low = middle + 1;
    }
    return low ? this.base + low - 1 : null;
  }

  weightOf(file) {
    return parseInt(this.weights[file - this.base], 36);
  }
}

function isAfter(one, other) {
  const at = one.findIndex((letter, i) => letter !== other[i]);
  return at >= 0 && one[at] > other[at];
}

// The lists of one file by gram.
export function readLists(bytes, length) {
  const sizes = new DataView(bytes.buffer, bytes.byteOffset);
  const textEnd = 8 + sizes.getUint32(0, true);
  const listsStart = textEnd + sizes.getUint32(4, true);
  const letters = Array.from(decoder.decode(bytes.subarray(8, textEnd)));
  const lengths = new Numbers(bytes.subarray(textEnd, listsStart));
  const lists = new Map();
  let start = listsStart;
  for (let i = 0; i < letters.length; i += length) {
    const end = start + lengths.next();
    lists.set(letters.slice(i, i + length).join(""), bytes.subarray(start, end));
    start = end;
  }
  return lists;
}

// Entries in order, out of a list of entries.
export function readEntries(bytes) {
  return bytes[0] ? setBits(bytes.subarray(1)) : sums(new Numbers(bytes.subarray(1)));
}

function sums(steps) {
  const entries = [];
  for (let entry = 0; !steps.done; ) {
    entry += steps.next();
    entries.push(entry);
  }
  return entries;
}

export function setBits(bytes) {
  const entries = [];
  bytes.forEach((octet, i) => {
    for (let bit = 0; bit < 8; bit += 1) if ((octet >> bit) & 1) entries.push(i * 8 + bit);
  });
  return entries;
}

// Where a word would begin whose part at `offset` has these places, in order.
export function readStarts(bytes, offset) {
  const numbers = new Numbers(bytes);
  const starts = [];
  let entry = 0;
  let place = 0;
  for (let first = true; !numbers.done; first = false) {
    const step = numbers.next();
    const further = numbers.next();
    place = first || step ? further : place + further;
    entry += step;
    if (place >= offset) starts.push(entry * ENTRY + place - offset);
  }
  return starts;
}

export function entriesOf(starts) {
  const entries = [];
  for (const start of starts) {
    const entry = Math.floor(start / ENTRY);
    if (entry !== entries[entries.length - 1]) entries.push(entry);
  }
  return entries;
}

// What stands in both of two ordered lists.
export function inBoth(one, other) {
  const both = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) {
      both.push(one[i]);
      i += 1;
      j += 1;
    } else if (one[i] < other[j]) i += 1;
    else j += 1;
  }
  return both;
}
