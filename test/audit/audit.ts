import type { Highs } from "highs";
import { type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import type { Random } from "../faults/random.ts";
import type { Drawn } from "./drawn-survey.ts";
import { type Printed, printedIn } from "./printed.ts";
import { type Range, rangesOf } from "./ranges.ts";
import { type Secret, secretsOf, truthOf } from "./secrets.ts";
import { type Component, componentsOf } from "./system.ts";

/** How many values every secret count can have for all that is printed. */
export const PROMISED = 2;

export interface Finding {
  name: string;
  count: number;
  range: Range;
}

export interface Audited {
  /** Counts that had to be kept. */
  secrets: number;
  /** Those that were not. */
  findings: Finding[];
}

/** Chooses which secrets are looked for: a large report has more than anybody waits for. */
export type Sample = (secrets: readonly Secret[]) => readonly Secret[];

const all: Sample = (secrets) => secrets;

export const sampleOf =
  (random: Random, most: number): Sample =>
  (secrets) =>
    random.shuffle(secrets).slice(0, most);

/** Publishes what was drawn, attacks what is printed, and says which secrets can be narrowed further than promised. */
export function audit(solver: Highs, { survey, submissions, by, ...options }: Drawn, sample = all): Audited {
  const tally = tallyOf(survey, submissions, { by });
  const make = (disclosure: Drawn["level"] | "none"): Report =>
    reportOf(survey, tally, { asOf: "2025-04-01", ...options, disclosure });
  return attack(solver, make(options.level), make("none"), survey, sample);
}

/** @param open the same report at the level `none` */
export function attack(solver: Highs, report: Report, open: Report, survey: Survey, sample = all): Audited {
  const secrets = sample(secretsOf(report, open, survey));
  return narrowed(solver, { printed: printedIn(report, survey), truth: truthOf(report, open), secrets });
}

/** What is printed, what is withheld, and what everything really is. */
export interface Attacked {
  printed: Printed;
  truth: Map<string, number>;
  secrets: readonly Secret[];
}

/** The secrets that what is printed leaves fewer values than promised. */
export function narrowed(solver: Highs, { printed, truth, secrets }: Attacked): Audited {
  for (const { terms, low, high } of printed.constraints) {
    const value = terms.reduce((sum, [name, factor]) => sum + factor * truth.get(name)!, 0);
    if (!(value >= low && value <= high)) throw new Error(`The attack is wrong about ${JSON.stringify(terms)}.`);
  }
  for (const [name, value] of printed.known) {
    if (value !== truth.get(name))
      throw new Error(`The attack reads ${value} for ${name}, which is ${truth.get(name)}.`);
  }
  const components = componentsOf(printed);
  const findings: Finding[] = [];
  const hidden = new Map<Component, Secret[]>();
  for (const secret of secrets) {
    const value = printed.known.get(secret.name);
    const component = components.get(secret.name);
    if (value !== undefined) findings.push({ ...secret, range: [value, value] });
    else if (component) hidden.set(component, [...(hidden.get(component) ?? []), secret]);
  }
  for (const [component, of] of hidden) {
    const isEnough = (_: string, [low, high]: Range): boolean => high - low + 1 >= PROMISED;
    const names = of.map(({ name }) => name);
    const ranges = rangesOf(solver, component, names, truth, isEnough);
    for (const secret of of) {
      const range = ranges.get(secret.name)!;
      if (!isEnough(secret.name, range)) findings.push({ ...secret, range });
    }
  }
  return { secrets: secrets.length, findings };
}
