import { createReadStream } from "node:fs";
import { eachLine } from "../../../src/cli/input/each-line.ts";

// The least that reading takes: every line, as fast as we know how, through JSON.parse and nothing else.
let lines = 0;
const take = (text: string): void => {
  JSON.parse(text);
  lines++;
};
await eachLine(createReadStream(process.argv[2]!, { highWaterMark: 1 << 20 }), take, () => {});
console.log(lines);
