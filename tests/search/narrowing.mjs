// Searches and narrows: for each [query, filters] the addresses left and the counts by facet.
//   node narrowing.mjs SCRIPTS INDEX   with [["query", {facet: value}], …] on standard input
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [scripts, folder] = process.argv.slice(2);
const { openIndex } = await import(pathToFileURL(`${scripts}/search-core.js`));
const { Facets } = await import(pathToFileURL(`${scripts}/facets.js`));

const index = await openIndex(async (name) => new Blob([await readFile(`${folder}/${name}`)]).stream());
const facets = new Facets(index);
let input = "";
for await (const chunk of process.stdin) input += chunk;

const answers = [];
for (const [query, filters] of JSON.parse(input)) {
  const { entries } = query ? await index.find(query) : index.everything();
  await Promise.all([facets.loadNames(), facets.load(entries)]);
  const { entries: kept, counts } = facets.narrow(entries, filters);
  const shown = await Promise.all(kept.map((entry) => index.entry(entry)));
  const byFacet = Object.entries(counts).map(([facet, values]) => [facet, Object.fromEntries(values)]);
  const found = shown.map(({ href, anchor }) => `${href}#${anchor}`);
  answers.push({ found, counts: Object.fromEntries(byFacet) });
}
process.stdout.write(JSON.stringify(answers));
