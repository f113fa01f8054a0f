import { parseArgs } from "node:util";
import { careless } from "./careless.ts";
import { type Design, simulate } from "./simulate.ts";

/*
 * `npm run bench:short`: whether figures of a short form can be believed. `-- --surveys N`, `-- --seed N`.
 */
const { values } = parseArgs({
  options: { surveys: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});
const [surveys, seed] = [Number(values.surveys), Number(values.seed)];

const DESIGNS: Design[] = [
  { forms: 400 },
  { ask: 11, forms: 400 },
  { ask: 6, forms: 400 },
  { ask: 6, forms: 150 },
  { ask: 6, forms: 100 },
  { ask: 6, forms: 40 },
];

/** One of so many surveys is published as a whole report. */
const EVERY = 20;

const COLUMNS = [
  "design",
  "n",
  "error",
  "printed",
  "times full",
  "bias",
  "95% covers",
  "published",
  "warned",
  "withheld",
  "answers",
];
const points = (share: number): string => (100 * share).toFixed(2);
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

console.log(
  `${surveys} surveys per design, seed ${seed}. Errors and bias of the index in points; “withheld” is of criteria, “answers” per criterion.\n`,
);
console.log(`| ${COLUMNS.join(" | ")} |\n| ${COLUMNS.map(() => "---").join(" | ")} |`);
const full = simulate(DESIGNS[0]!, surveys, seed, EVERY);
for (const design of DESIGNS) {
  const { ask = 22, forms } = design;
  const came = design === DESIGNS[0] ? full : simulate(design, surveys, seed, EVERY);
  console.log(
    `| ${[
      `${ask} of 22`,
      forms,
      points(came.error),
      points(came.printedError),
      forms === 400 ? (came.error / full.error).toFixed(2) : "",
      points(came.bias),
      percent(came.coverage),
      percent(came.published),
      percent(came.warned),
      percent(came.withheld),
      came.answers.toFixed(1),
    ].join(" | ")} |`,
  );
}

console.log(
  `\nForms that look as if they were answered without reading, of ${surveys} of each kind with 22 and with 15 ratings of five levels: of those who read, the share that is marked by mistake (specificity is what is left of 100%); of the others, the share that is found (sensitivity).\n`,
);
const SIGN_COLUMNS = ["answered by", "ratings", "run", "spread", "either"];
console.log(`| ${SIGN_COLUMNS.join(" | ")} |\n| ${SIGN_COLUMNS.map(() => "---").join(" | ")} |`);
for (const ratings of [22, 15])
  for (const [way, { run, spread, any }] of careless(ratings, surveys, seed))
    console.log(`| ${[way, ratings, ...[run, spread, any].map(percent)].join(" | ")} |`);
