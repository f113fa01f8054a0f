import { parseArgs } from "node:util";
import { sum, type Tally } from "./infra/tally.ts";
import { runners, stages } from "./stages.ts";

const { values: flags } = parseArgs({
  options: {
    /** Stages to run, by name and with commas between. */
    stages: { type: "string" },
    /** Part of a path: only the tests below it, and no other stage. */
    only: { type: "string", default: "" },
    /** chromium, firefox, webkit. */
    browsers: { type: "string", default: "" },
  },
});

const wanted = flags.stages?.split(",") ?? (flags.only ? runners : Object.keys(stages));
const tallies: Tally[] = [];

for (const name of wanted) {
  const stage = stages[name];
  if (!stage) throw new Error(`No stage is called ${name}; there are ${Object.keys(stages).join(", ")}.`);
  console.log(`\n── ${name} ──`);
  const began = Date.now();
  const { passed, failures } = await stage({ only: flags.only, browsers: flags.browsers });
  tallies.push({ passed, failures: failures.map((failure) => `${name}: ${failure}`) });
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`── ${name}: ${failures.length > 0 ? "FAILED" : "ok"}, ${seconds} s ──`);
}

// Said again where whoever looks will look: a runner's own words are thousands of lines above.
const { passed, failures } = sum(tallies);
for (const failure of failures) console.log(`\nFAILED ${failure}`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failures.length} failed`);
