// The search itself: from a query to the entries (turns and headings) whose text has all its words.
// It knows neither page nor network: `fetchFile(name)` gives a stream of a file of the index, deflated.

import { fold } from "./fold.js";
import { Table, entriesOf, inBoth, readEntries, readJson, readLists, readStarts } from "./lists.js";
import { proof, wordsOf } from "./query.js";

// Lists fetched at a time, before it is known how many entries are left to prove.
const AT_ONCE = 3;
// So many files of words will be fetched in any case, to show what was found.
const SHOWN_ANYWAY = 10;
// More than this (in half kilobytes) is not read beyond that, for lists may yet narrow it.
const MOST_READ = 100;

export async function openIndex(fetchFile) {
  const overview = readJson(await inflated(await fetchFile("overview.bin")));
  return new SearchIndex(overview, fetchFile);
}

async function inflated(stream) {
  const whole = new Response(stream.pipeThrough(new DecompressionStream("deflate")));
  return new Uint8Array(await whole.arrayBuffer());
}

class SearchIndex {
  constructor(overview, fetchFile) {
    this.fetchFile = fetchFile;
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
    this.ends = overview.entries.map((count) => (entries += count));
    this.begins = [0, ...this.ends.slice(0, -1)];
    this.size = entries;
  }

  // The entries that have all words of a query, newest issue first, and the words, folded.
  async find(query) {
    const words = wordsOf(query);
    if (!words.length) return { words, entries: [] };
    const searches = words.map((word) => new WordSearch(word));
    const lists = searches.flatMap((search) => this.proof(search.word).map((gram) => {
      return { search, gram, weight: this.weigh(gram) };
    }));
    return { words, entries: await this.narrowed(searches, lists.sort(byPromise)) };
  }

  // All entries, for a reader who only narrows.
  everything() {
    return { words: [], entries: Array.from({ length: this.size }, (_, entry) => entry) };
  }

  proof(word) {
    return proof(word, this.frequent, this.overview.longest, (gram) => this.weigh(gram));
  }

  // Lists are met, light ones first, until reading the entries that are left moves less than the
  // lists would. As long as the lists halve what is left, only the next ones count.
  async narrowed(searches, lists) {
    let before = this.size;
    for (let met = 0; ; ) {
      const next = lists.slice(met, met + AT_ONCE);
      await Promise.all(next.map(({ search, gram }) => this.meet(search, gram)));
      met += next.length;
      const touched = searches.filter((search) => search.isTouched);
      const entries = touched.map((search) => search.entries()).reduce(inBoth);
      const left = lists.slice(met);
      if (!entries.length || !left.length) return entries;
      const isHalved = entries.length * 2 <= before;
      before = entries.length;
      const most = isHalved ? weightOf(left.slice(0, AT_ONCE)) : Math.min(weightOf(left), MOST_READ);
      if (this.weighWords(entries) <= most) return this.read(entries, left);
    }
  }

  // What reading the words of these entries moves beyond what is shown of them in any case.
  weighWords(entries) {
    const files = new Set(entries.map((entry) => this.wordsFile(entry)));
    return (files.size - SHOWN_ANYWAY) * this.overview.wordsWeight;
  }

  // What fetching the list of a gram moves; nothing where the index says that nobody said it.
  weigh(gram) {
    const file = this.fileOf(gram);
    return file === null ? 0 : this.tables.get(gram.kind + gram.length).weightOf(file);
  }

  async meet(search, gram) {
    const list = await this.list(gram);
    if (gram.kind === "e") search.meetEntries(list ? readEntries(list) : []);
    else search.meetStarts(list ? readStarts(list, gram.at) : []);
  }

  // Those of a few entries whose own text has the words; cheaper than the lists that are left.
  async read(entries, lists) {
    const texts = await Promise.all(entries.map((entry) => this.entry(entry)));
    return entries.filter((_, i) => {
      const text = fold(texts[i].text);
      return lists.every(({ search }) => text.includes(search.word));
    });
  }

  fileOf(gram) {
    return this.tables.get(gram.kind + gram.length)?.fileOf(gram.text) ?? null;
  }

  async list(gram) {
    const file = this.fileOf(gram);
    if (file === null) return undefined;
    const lists = await this.once(`grams/${file}.bin`, (bytes) => readLists(bytes, gram.length));
    return lists.get(gram.text);
  }

  // Tells headings from turns, for which a file is needed.
  async headings() {
    const bits = await this.once("headings.bin", (bytes) => bytes);
    return (entry) => ((bits[entry >> 3] >> (entry & 7)) & 1) === 1;
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
    return `words/${edition}-${place}.bin`;
  }

  // What is shown of an entry: its words, who says them, where they stand.
  async entry(entry) {
    const name = this.wordsFile(entry);
    const file = await this.once(name, readJson);
    const place = (entry - this.begins[this.edition(entry)]) % this.overview.inAFile;
    const [anchor, label, section, text] = file.entries[place];
    return { ...file, entries: null, anchor, label, text, section: file.sections[section] };
  }

  // A file read once; one that did not arrive is asked for again next time.
  once(name, read) {
    if (!this.files.has(name)) {
      const reading = this.fetchFile(name).then(inflated).then(read);
      reading.catch(() => this.files.delete(name));
      this.files.set(name, reading);
    }
    return this.files.get(name);
  }
}

// One word on its way: what its lists have left of it so far.
class WordSearch {
  constructor(word) {
    this.word = word;
    this.found = null;
    this.starts = null;
  }

  get isTouched() {
    return this.found !== null || this.starts !== null;
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

// Places say more than entries, and the lists of rare grams are light.
function byPromise(one, other) {
  return (one.gram.kind === "e") - (other.gram.kind === "e") || one.weight - other.weight;
}

function weightOf(lists) {
  return lists.reduce((sum, { weight }) => sum + weight, 0);
}

function* frequentGrams(byLength) {
  for (const [length, text] of Object.entries(byLength)) {
    const letters = Array.from(text);
    for (let i = 0; i < letters.length; i += Number(length)) {
      yield letters.slice(i, i + Number(length)).join("");
    }
  }
}
