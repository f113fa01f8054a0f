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
const results: Record<string, Tally> = {};

for (const name of wanted) {
  const stage = stages[name];
  if (!stage) throw new Error(`No stage is called ${name}; there are ${Object.keys(stages).join(", ")}.`);
  console.log(`\n── ${name} ──`);
  const began = Date.now();
  const result = await stage({ only: flags.only, browsers: flags.browsers });
  results[name] = result;
  console.log(`── ${name}: ${result.failed ? "FAILED" : "ok"}, ${((Date.now() - began) / 1000).toFixed(0)} s ──`);
}

const failures = Object.keys(results).filter((name) => results[name]?.failed);
const total = sum(Object.values(results));
if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
