// The same queries asked of Pagefind's own reader, each by one that has fetched nothing yet.
//   node pagefind_client.mjs FOLDER   with ["query", …] on standard input
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const ORIGIN = "http://pagefind.invalid/";
let moved = {};

// The files are read from disk; what a browser would have fetched is counted.
globalThis.fetch = async (address) => {
  const name = new URL(address, ORIGIN).pathname.slice(1);
  const bytes = await readFile(`${folder}/${name}`);
  const kind = name.split("/")[0].split(".")[0];
  moved[kind] = (moved[kind] ?? 0) + bytes.length;
  return new Response(bytes);
};
globalThis.window = globalThis;
globalThis.location = new URL(ORIGIN);
globalThis.document = { querySelector: () => null, currentScript: null };

// Pagefind keeps one index a language; a reader of either asks both here.
async function ask(lang, query, number) {
  const url = `${pathToFileURL(`${folder}/pagefind.js`)}?reader=${number}-${lang}`;
  const pagefind = await import(url);
  globalThis.document.querySelector = () => ({ getAttribute: () => lang });
  await pagefind.options({ basePath: ORIGIN, baseUrl: "/", noWorker: true });
  const { results } = await pagefind.search(query);
  return results;
}

async function measured(query, number) {
  moved = {};
  const start = performance.now();
  const results = [...(await ask("ja", query, number)), ...(await ask("en", query, number))];
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  const first = performance.now() - start;
  const counted = { ...moved };
  const pages = await Promise.all(results.map((result) => result.data()));
  return { found: pages.map(({ raw_url, url }) => raw_url ?? url), moved: counted, first };
}

let input = "";
for await (const chunk of process.stdin) input += chunk;
const answers = [];
for (const [number, query] of JSON.parse(input).entries()) answers.push(await measured(query, number));
process.stdout.write(JSON.stringify(answers));
