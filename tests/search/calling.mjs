// Calls one function of one module for each list of arguments.
//   node calling.mjs MODULE FUNCTION   with [[argument, …], …] on standard input
import { pathToFileURL } from "node:url";

const [module, name] = process.argv.slice(2);
const { [name]: call } = await import(pathToFileURL(module));
let input = "";
for await (const chunk of process.stdin) input += chunk;
process.stdout.write(JSON.stringify(JSON.parse(input).map((given) => call(...given))));
