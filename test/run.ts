import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileTimes } from "./infra/file-times.ts";
import { processorTime } from "./infra/processor-time.ts";
import { sum, type Tally } from "./infra/tally.ts";
import { beginInstalling, longStages, runners, stages } from "./stages.ts";

const { values: flags } = parseArgs({
  options: {
    /** Stages to run, by name and with commas between. */
    stages: { type: "string" },
    /** Part of a path: only the tests below it, and no other stage. */
    only: { type: "string", default: "" },
    /** chromium, firefox, webkit. */
    browsers: { type: "string", default: "" },
    /** Everything at full breadth: every file in every engine, all cases of each property, faults in three browsers. */
    long: { type: "boolean", default: false },
    /** Says how long processors worked for each test file. One browser runs at a time, so it takes longer. */
    times: { type: "boolean", default: false },
  },
});

const scratch = mkdtempSync(join(tmpdir(), "survey-times-"));
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));
const timesFile = join(scratch, "times.ndjson");
if (flags.times) process.env["TIMES_FILE"] = timesFile;
if (flags.long) process.env["LONG"] = "1";
const all = flags.long ? { ...stages, ...longStages } : stages;
const wanted = flags.stages?.split(",") ?? (flags.only ? runners : Object.keys(all));
const tallies: Tally[] = [];
const times: string[] = [];
const processor = processorTime();
let whole = 0;
let waited = 0;
// Beside the checks, one of the processors would have little to do.
if (wanted.includes("tools")) beginInstalling();

for (const name of wanted) {
  const stage = all[name];
  if (!stage) throw new Error(`No stage is called ${name}; there are ${Object.keys(all).join(", ")}.`);
  console.log(`\n── ${name} ──`);
  const began = { at: Date.now(), worked: processor.seconds() };
  const { passed, skipped, failures } = await stage({ only: flags.only, browsers: flags.browsers });
  tallies.push({ passed, skipped, failures: failures.map((failure) => `${name}: ${failure}`) });
  const took = (Date.now() - began.at) / 1000;
  if (name === "tools") waited += took;
  else whole += took;
  const worked = processor.seconds() - began.worked;
  const time = `${name}: ${failures.length > 0 ? "FAILED" : "ok"}, ${took.toFixed(0)} s, processors ${worked.toFixed(0)} s`;
  console.log(`── ${time} ──`);
  times.push(time);
}
processor.stop();

// Said again where whoever looks will look: a runner's own words are thousands of lines above.
const { passed, skipped, failures } = sum(tallies);
if (flags.times) console.log(fileTimes(timesFile));
for (const failure of failures) console.log(`\nFAILED ${failure}`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
console.log(`\n${times.join("\n")}`);
console.log(`${whole.toFixed(0)} s, and ${waited.toFixed(0)} s of waiting for what was missing`);
console.log(`\n${passed} passed, ${failures.length} failed, ${skipped} skipped`);
