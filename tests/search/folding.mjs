// Folds every text of a JSON list from standard input: node folding.mjs FOLD
import { pathToFileURL } from "node:url";

const { fold } = await import(pathToFileURL(process.argv[2]));
let input = "";
for await (const chunk of process.stdin) input += chunk;
process.stdout.write(JSON.stringify(JSON.parse(input).map(fold)));
