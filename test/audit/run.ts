import { parseArgs } from "node:util";
import { randomFrom } from "../faults/random.ts";
import { PROMISED, audit } from "./audit.ts";
import { drawnSurvey } from "./drawn-survey.ts";
import { loadSolver } from "./ranges.ts";

/*
 * npm run audit:disclosure: attacks random reports with all that they print, by linear programming. Fails when a withheld count can have
 * fewer values than promised.
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
let secrets = 0;
const failed: string[] = [];
for (let seed = first; seed < first + reports; seed++) {
  const drawn = drawnSurvey(randomFrom(seed));
  const audited = audit(solver, drawn);
  secrets += audited.secrets;
  for (const { name, count, range } of audited.findings) {
    failed.push(
      `--seed ${seed} (${drawn.level}, by ${drawn.by.join()}): ${name} is ${count}, and must be in ${range.join("…")}`,
    );
  }
}
const whole = (count: number): string => count.toLocaleString("en");
console.log(
  `${whole(reports)} reports, ${whole(secrets)} withheld counts, ${whole(failed.length)} with fewer than ${PROMISED} values, ` +
    `${((performance.now() - began) / 1000).toFixed(0)} s`,
);
console.log(failed.slice(0, 40).join("\n"));
process.exitCode = failed.length ? 1 : 0;
