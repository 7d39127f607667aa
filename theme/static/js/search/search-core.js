// The search itself: from a query to the entries (turns and headings) whose text has all its words.
// It knows neither page nor network: `fetchBytes(name)` gives a file of the index as a Uint8Array.

import { fold } from "./fold.js";
import { Table, entriesOf, inBoth, readEntries, readLists, readStarts } from "./lists.js";
import { proof, wordsOf } from "./query.js";

// Lists of one word fetched at a time, before it is known how many entries are left to prove.
const AT_ONCE = 2;
// A file of words is about as heavy as this part of a file of lists; and so many files of words will
// be fetched in any case, to show what was found.
const WORDS_IN_LISTS = 0.6;
const SHOWN_ANYWAY = 10;

const decoder = new TextDecoder();

export async function openIndex(fetchBytes) {
  const overview = JSON.parse(decoder.decode(await fetchBytes("index.json")));
  return new SearchIndex(overview, fetchBytes);
}

class SearchIndex {
  constructor(overview, fetchBytes) {
    this.fetchBytes = fetchBytes;
    this.overview = overview;
    this.files = new Map();
    this.tables = new Map();
    this.frequent = new Set(frequentGrams(overview.frequent));
    let files = 0;
    for (const table of overview.tables) {
      const read = new Table(table, files);
      files += read.firsts.length;
      this.tables.set(table.kind + table.length, read);
    }
    let entries = 0;
    this.begins = overview.entries.map((count) => (entries += count) - count);
    this.size = entries;
  }

  // The entries that have all words of a query, newest issue first, and the words, folded.
  async find(query) {
    const words = wordsOf(query);
    if (!words.length) return { words, entries: [] };
    const searches = words.map((word) => new WordSearch(word, this.proof(word)));
    return { words, entries: await this.narrowed(searches) };
  }

  // All entries, for a reader who only narrows.
  everything() {
    return { words: [], entries: Array.from({ length: this.size }, (_, entry) => entry) };
  }

  proof(word) {
    return proof(word, this.frequent, this.overview.longest);
  }

  async narrowed(searches) {
    for (;;) {
      const lists = searches.flatMap((search) => search.take(AT_ONCE));
      await Promise.all(lists.map(([search, gram]) => this.add(search, gram)));
      const entries = searches.map((search) => search.entries()).reduce(inBoth);
      const open = searches.filter((search) => search.left.length);
      if (!entries.length || !open.length) return entries;
      const left = open.reduce((count, search) => count + search.left.length, 0);
      const files = new Set(entries.map((entry) => this.wordsFile(entry)));
      if ((files.size - SHOWN_ANYWAY) * WORDS_IN_LISTS <= left) return this.read(entries, open);
    }
  }

  async add(search, gram) {
    const list = await this.list(gram);
    if (gram.kind === "e") search.meetEntries(list ? readEntries(list) : []);
    else search.meetStarts(list ? readStarts(list, gram.at) : []);
  }

  // Those of a few entries whose own text has the words; cheaper than the lists that are left.
  async read(entries, searches) {
    const texts = await Promise.all(entries.map((entry) => this.entry(entry)));
    return entries.filter((_, i) => {
      const text = fold(texts[i].text);
      return searches.every((search) => text.includes(search.word));
    });
  }

  async list(gram) {
    const file = this.tables.get(gram.kind + gram.length)?.fileOf(gram.text) ?? null;
    if (file === null) return undefined;
    const lists = await this.once(`grams/${file}.bin`, (bytes) => readLists(bytes, gram.length));
    return lists.get(gram.text);
  }

  // The number of the edition an entry belongs to.
  edition(entry) {
    let low = 0;
    let high = this.begins.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.begins[middle] <= entry) low = middle;
      else high = middle;
    }
    return low;
  }

  wordsFile(entry) {
    const edition = this.edition(entry);
    const place = Math.floor((entry - this.begins[edition]) / this.overview.inAFile);
    return `words/${edition}-${place}.json`;
  }

  // What is shown of an entry: its words, who says them, where they stand.
  async entry(entry) {
    const name = this.wordsFile(entry);
    const file = await this.once(name, (bytes) => JSON.parse(decoder.decode(bytes)));
    const place = (entry - this.begins[this.edition(entry)]) % this.overview.inAFile;
    const [anchor, label, section, text] = file.entries[place];
    return { ...file, entries: null, anchor, label, text, section: file.sections[section] };
  }

  // A file read once; one that did not arrive is asked for again next time.
  once(name, read) {
    if (!this.files.has(name)) {
      const reading = this.fetchBytes(name).then(read);
      reading.catch(() => this.files.delete(name));
      this.files.set(name, reading);
    }
    return this.files.get(name);
  }
}

// One word on its way: what its lists have left of it so far.
class WordSearch {
  constructor(word, grams) {
    this.word = word;
    this.left = grams;
    this.found = null;
    this.starts = null;
  }

  take(count) {
    const taken = this.left.slice(0, count);
    this.left = this.left.slice(count);
    return taken.map((gram) => [this, gram]);
  }

  meetEntries(entries) {
    this.found = entries;
  }

  meetStarts(starts) {
    this.starts = this.starts ? inBoth(this.starts, starts) : starts;
  }

  entries() {
    return this.found ?? entriesOf(this.starts);
  }
}

function* frequentGrams(byLength) {
  for (const [length, text] of Object.entries(byLength)) {
    const letters = Array.from(text);
    for (let i = 0; i < letters.length; i += Number(length)) {
      yield letters.slice(i, i + Number(length)).join("");
    }
  }
}
