import { parseArgs } from "node:util";
import { randomFrom } from "../faults/random.ts";
import { PROMISED, audit } from "./audit.ts";
import { drawnSurvey } from "./drawn-survey.ts";
import { auditEditions } from "./editions.ts";
import { loadSolver } from "./ranges.ts";
import { utility } from "./utility.ts";

/*
 * npm run audit:disclosure: attacks random reports with all that they print, and each two editions together, by linear programming. Fails when a withheld count can have
 * fewer values than promised. Then says which share of all counts is published, of the four documents and of random forms.
 */
const { values: flags } = parseArgs({
  options: {
    /** How many reports. Each has a seed of its own, the first `--seed`. */
    reports: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
const [reports, first] = [Number(flags.reports), Number(flags.seed)];

const solver = await loadSolver();
const began = performance.now();
const sum = { reports: 0, editions: 0 };
const failed: string[] = [];
for (let seed = first; seed < first + reports; seed++) {
  const drawn = drawnSurvey(randomFrom(seed));
  for (const [of, audited] of [
    ["reports", audit(solver, drawn)],
    ["editions", auditEditions(solver, drawn)],
  ] as const) {
    sum[of] += audited.secrets;
    for (const { name, count, range } of audited.findings) {
      failed.push(
        `--seed ${seed} (${drawn.level}, by ${drawn.by.join()}): ${name} is ${count}, and lies in ${range.join("…")}`,
      );
    }
  }
}
const whole = (count: number): string => count.toLocaleString("en");
console.log(
  `${whole(reports)} reports with ${whole(sum.reports)} withheld counts; ${whole(3 * reports)} pairs of editions with ${whole(sum.editions)}. ` +
    `${whole(failed.length)} can have fewer than ${PROMISED} values. ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
console.log(utility().join("\n"));
console.log(failed.slice(0, 40).join("\n"));
process.exitCode = failed.length ? 1 : 0;
