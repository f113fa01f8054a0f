import type { Highs } from "highs";
import { type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import type { Drawn } from "./drawn-survey.ts";
import { printedIn } from "./printed.ts";
import { type Range, rangesOf } from "./ranges.ts";
import { secretsOf, truthOf } from "./secrets.ts";
import { componentsOf } from "./system.ts";

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

/** Publishes what was drawn, attacks what is printed, and says which secrets can be narrowed further than promised. */
export function audit(highs: Highs, { survey, submissions, by, ...options }: Drawn, promised = PROMISED): Audited {
  const tally = tallyOf(survey, submissions, { by });
  const make = (disclosure: Drawn["level"] | "none"): Report =>
    reportOf(survey, tally, { asOf: "2025-04-01", ...options, disclosure });
  return attack(highs, make(options.level), make("none"), survey, promised);
}

/** @param open the same report at the level `none` */
export function attack(highs: Highs, report: Report, open: Report, survey: Survey, promised = PROMISED): Audited {
  const printed = printedIn(report, survey);
  const truth = truthOf(open);
  for (const { terms, low, high } of printed.constraints) {
    const value = terms.reduce((sum, [name, factor]) => sum + factor * truth.get(name)!, 0);
    if (!(value >= low && value <= high)) throw new Error(`The attack is wrong about ${JSON.stringify(terms)}.`);
  }
  const secrets = secretsOf(report, open, survey);
  const findings: Finding[] = [];
  const hidden = new Map<ReturnType<typeof componentOf>, typeof secrets>();
  const components = componentsOf(printed);
  const componentOf = (name: string) => components.get(name);
  for (const secret of secrets) {
    const value = printed.known.get(secret.name);
    if (value !== undefined) findings.push({ ...secret, range: [value, value] });
    else hidden.set(componentOf(secret.name), [...(hidden.get(componentOf(secret.name)) ?? []), secret]);
  }
  for (const [component, of] of hidden) {
    // Nothing is printed of it.
    if (!component) continue;
    const ranges = rangesOf(
      highs,
      component,
      of.map(({ name }) => name),
      truth,
      (_, [low, high]) => high - low + 1 >= promised,
    );
    for (const secret of of) {
      const range = ranges.get(secret.name)!;
      if (range[1] - range[0] + 1 < promised) findings.push({ ...secret, range });
    }
  }
  return { secrets: secrets.length, findings };
}
