// Who speaks in which entry, for whom, on what, in which year and language: to count and to narrow.

import { Numbers, readJson, setBits } from "./lists.js";

export const FACETS = ["speaker", "topic", "organisation", "year", "lang"];
export const LANGS = ["ja", "en"];
const NOBODY = 0;
const HEADING = 1;

export class Facets {
  constructor(index) {
    this.index = index;
    this.editions = new Map();
    this.names = null;
  }

  // Everybody and everything by number; `loadNames` and `load` come before any other question.
  async loadNames() {
    this.names ??= await this.index.once("names.bin", readJson);
    return this.names;
  }

  // What is needed for these entries: a file for many editions each.
  async load(entries) {
    const { inABlock } = this.index.overview;
    const blocks = new Set(entries.map((e) => Math.floor(this.index.edition(e) / inABlock)));
    await Promise.all(Array.from(blocks, (block) => this.loadBlock(block)));
  }

  async loadBlock(block) {
    const { inABlock, entries, fewVoices } = this.index.overview;
    const first = block * inABlock;
    if (this.editions.has(first)) return;
    const bytes = await this.index.once(`facets/${block}.bin`, (read) => read);
    const numbers = new Numbers(bytes);
    let edition = null;
    entries.slice(first, first + inABlock).forEach((count, i) => {
      edition = readEdition(numbers, count, edition, fewVoices);
      this.editions.set(first + i, edition);
    });
  }

  // The values of an entry in every facet, as they stand in an address.
  values(entry) {
    const { edition, place } = this.placeOf(entry);
    const heard = edition.heard[place];
    const [speaker, organisation] = heard > HEADING ? edition.voices[heard - 2] : [NOBODY, NOBODY];
    return {
      speaker: idsOf(this.names.speakers, speaker),
      topic: (edition.topics.get(place) ?? []).map((topic) => this.names.topics[topic][0]),
      organisation: idsOf(this.names.organisations, organisation),
      year: edition.year ? [String(edition.year)] : [],
      lang: [edition.lang],
    };
  }

  // The entries that pass all filters, and for each facet how many entries each of its values would
  // leave, given the other filters.
  narrow(entries, filters) {
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    const kept = [];
    for (const entry of entries) {
      const values = this.values(entry);
      const missed = FACETS.filter((f) => filters[f] && !values[f].includes(filters[f]));
      if (!missed.length) kept.push(entry);
      for (const facet of missed.length ? missed : FACETS) {
        if (missed.length > 1) break;
        for (const value of values[facet]) {
          counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
        }
      }
    }
    return { entries: kept, counts };
  }

  placeOf(entry) {
    const number = this.index.edition(entry);
    return { edition: this.editions.get(number), place: entry - this.index.begins[number] };
  }
}

function idsOf(names, number) {
  return number === NOBODY ? [] : [names[number - 1][0]];
}

function readEdition(numbers, count, before, fewVoices) {
  const lang = LANGS[numbers.next()];
  const { year, voices, heard } = numbers.next() ? before : readTable(numbers, count, fewVoices);
  const topics = new Map();
  for (let left = numbers.next(); left > 0; left -= 1) readTopic(numbers, count, topics);
  return { lang, year, voices, heard, topics };
}

function readTable(numbers, count, fewVoices) {
  const year = numbers.next();
  const voices = Array.from({ length: numbers.next() }, () => [numbers.next(), numbers.next()]);
  return { year, voices, heard: readHeard(numbers, count, voices.length > fewVoices) };
}

function readHeard(numbers, count, wide) {
  if (wide) return numbers.take(count);
  const bytes = numbers.take(Math.ceil(count / 2));
  return Uint8Array.from({ length: count }, (_, i) => (bytes[i >> 1] >> ((i & 1) * 4)) & 15);
}

function readTopic(numbers, count, topics) {
  const topic = numbers.next();
  for (const place of numbers.next() ? readBits(numbers, count) : readSteps(numbers)) {
    topics.set(place, [...(topics.get(place) ?? []), topic]);
  }
}

function readSteps(numbers) {
  let place = 0;
  return Array.from({ length: numbers.next() }, () => (place += numbers.next()));
}

function readBits(numbers, count) {
  return setBits(numbers.take(Math.ceil(count / 8)));
}
