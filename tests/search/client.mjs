// The reader's side of the search without a browser: queries from standard input, answers as JSON.
//   node client.mjs CORE INDEX   with ["query", …] on standard input
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [core, folder] = process.argv.slice(2);
const { openIndex } = await import(pathToFileURL(core));

const index = await openIndex(async (name) => new Blob([await readFile(`${folder}/${name}`)]).stream());
let input = "";
for await (const chunk of process.stdin) input += chunk;

const answers = [];
for (const query of JSON.parse(input)) {
  const { entries } = await index.find(query);
  const shown = await Promise.all(entries.map((entry) => index.entry(entry)));
  answers.push(shown.map(({ href, anchor }) => `${href}#${anchor}`));
}
process.stdout.write(JSON.stringify(answers));
