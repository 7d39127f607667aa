// One reader a query, with nothing fetched yet: what the query moves and how long it takes.
//   node search_client.mjs SCRIPTS INDEX   with ["query", …] on standard input
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [scripts, folder] = process.argv.slice(2);
const script = (name) => import(pathToFileURL(`${scripts}/${name}`));
const { openIndex } = await script("search-core.js");
const { Facets } = await script("facets.js");
const { IN_AN_ARTICLE, groups, step, turnsFirst } = await script("results.js");

async function showFirst(index, entries) {
  const isHeading = await index.headings();
  const all = groups(index.ends, entries).map((group) => turnsFirst(group, isHeading));
  const first = all.slice(0, step(all, 0)).flatMap((group) => group.slice(0, IN_AN_ARTICLE));
  return Promise.all(first.map((entry) => index.entry(entry)));
}

async function measured(query) {
  const moved = {};
  const fetchFile = async (name) => {
    const bytes = await readFile(`${folder}/${name}`);
    const kind = name.split("/")[0];
    moved[kind] = (moved[kind] ?? 0) + bytes.length;
    return new Blob([bytes]).stream();
  };
  const start = performance.now();
  const index = await openIndex(fetchFile);
  const names = new Facets(index).loadNames();
  const [{ entries }] = await Promise.all([index.find(query), index.headings()]);
  await showFirst(index, entries);
  const first = performance.now() - start;
  await names;
  return { entries, moved, first };
}

// What was found, by address; one reader who keeps all files looks them up.
const librarian = await openIndex(async (name) => new Blob([await readFile(`${folder}/${name}`)]).stream());

async function addresses(entries) {
  const shown = await Promise.all(entries.map((entry) => librarian.entry(entry)));
  return shown.map(({ href, anchor }) => `${href}#${anchor}`);
}

let input = "";
for await (const chunk of process.stdin) input += chunk;
const answers = [];
for (const query of JSON.parse(input)) {
  const { entries, moved, first } = await measured(query);
  answers.push({ found: await addresses(entries), moved, first });
}
process.stdout.write(JSON.stringify(answers));
