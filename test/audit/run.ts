import { parseArgs } from "node:util";
import { type Random, randomFrom } from "../faults/random.ts";
import { PROMISED, type Sample, audit, sampleOf } from "./audit.ts";
import { drawnSipas } from "./drawn-sipas.ts";
import { type Drawn, drawnSurvey } from "./drawn-survey.ts";
import { auditEditions } from "./editions.ts";
import { auditHistories } from "./history/audit-histories.ts";
import { loadSolver } from "./ranges.ts";
import { utility } from "./utility.ts";

/*
 * npm run audit:disclosure: attacks random reports with all that they print, and each two editions together, by linear programming; and SIPAS 2018, by
 * a sample of what it withholds. Then all that a collector publishes while forms come and go, are taken out and brought back, units move, are
 * founded and dissolved, and the survey gets new versions, by adding and subtracting it. Fails when a withheld count can have fewer values than promised, or where what few
 * people said is left over. Then says which share of all counts is published, of the four documents and of random forms.
 */
const { values: flags } = parseArgs({
  options: {
    /** How many reports. Each has a seed of its own, the first `--seed`. */
    reports: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    /** How many reports of SIPAS 2018. Default: one for each fifty others. */
    sipas: { type: "string" },
    /** How many histories of a collector, of each kind. Default: one for each hundred reports. */
    histories: { type: "string" },
  },
});
const [reports, first] = [Number(flags.reports), Number(flags.seed)];

const national = Number(flags.sipas ?? Math.ceil(reports / 50));
/** So many of what a report of SIPAS 2018 withholds are looked for. */
const SAMPLE = 60;

const solver = await loadSolver();
const began = performance.now();
const failed: string[] = [];

/** Attacks surveys that are drawn, each with a seed of its own. */
function attacked(count: number, draw: (random: Random) => Drawn, sampleFor?: (seed: number) => Sample): string {
  const sum = { reports: 0, editions: 0 };
  for (let seed = first; seed < first + count; seed++) {
    const drawn = draw(randomFrom(seed));
    for (const [of, audited] of [
      ["reports", audit(solver, drawn, sampleFor?.(seed))],
      ["editions", auditEditions(solver, drawn, true, sampleFor?.(seed))],
    ] as const) {
      sum[of] += audited.secrets;
      for (const { name, count: truth, range } of audited.findings) {
        failed.push(
          `${draw.name}, --seed ${seed} (${drawn.level}, by ${drawn.by.join()}): ${name} is ${truth}, and lies in ${range.join("…")}`,
        );
      }
    }
  }
  return `${whole(count)} reports with ${whole(sum.reports)} withheld counts; ${whole(3 * count)} pairs of editions with ${whole(sum.editions)}.`;
}

const whole = (count: number): string => count.toLocaleString("en");
console.log(attacked(reports, drawnSurvey));
console.log(`SIPAS 2018: ${attacked(national, drawnSipas, (seed) => sampleOf(randomFrom(seed), SAMPLE))}`);
const histories = Number(flags.histories ?? Math.ceil(reports / 100));
for (const { kind, found } of await auditHistories(histories, first)) {
  console.log(`${whole(histories)} histories in which ${kind}: ${whole(found.length)} tell what too few people said.`);
  failed.push(...found);
}
console.log(
  `${whole(failed.length)} can have fewer than ${PROMISED} values, or tell of too few people. ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
console.log(utility().join("\n"));
console.log(failed.slice(0, 40).join("\n"));
process.exitCode = failed.length ? 1 : 0;
