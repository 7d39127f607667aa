// Folds every text of a JSON list, and once more with the places kept.
//   node folding.mjs FOLD   with ["text", …] on standard input
import { pathToFileURL } from "node:url";

const { fold, foldedWithPlaces } = await import(pathToFileURL(process.argv[2]));
let input = "";
for await (const chunk of process.stdin) input += chunk;
const folded = JSON.parse(input).map((text) => [fold(text), foldedWithPlaces(text).folded]);
process.stdout.write(JSON.stringify(folded));
