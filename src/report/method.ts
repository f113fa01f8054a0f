import type { CountLayout } from "./layout.ts";
import type { ReportOptions } from "./options-type.ts";
import type { Method } from "./report-type.ts";
import type { Node } from "./suppression/node.ts";
import { formsThreshold } from "./suppression/guard.ts";
import { isSmall, plainRules } from "./suppression/rules.ts";
import type { Disclosure } from "./disclosure.ts";
import type { Tally } from "./tally-type.ts";

/** Whether more forms came than people could have been asked. */
export const isMoreThan = (population: number | undefined, { cell }: Node): boolean =>
  population !== undefined && cell.forms > population;

/** How the figures came about. */
export function methodOf(
  layout: CountLayout,
  tally: Tally,
  total: Node,
  disclosure: Disclosure,
  leavesOut: boolean,
  options: ReportOptions,
): Method {
  const { asOf, base = "asked", partials = "apart", population } = options;
  const days = Object.keys(tally.days).sort();
  const closes = layout.surveys[0].period?.closes;
  const unfinished = Object.values(tally.cells).reduce((sum, { partial, forms }) => sum + (partial ? forms : 0), 0);
  const counted = partials === "counted";
  // Counted in, the finished forms are what is left of the printed total.
  const isHidden = [unfinished, ...(counted ? [total.cell.forms - unfinished] : [])].some((count) =>
    isSmall(count, plainRules(formsThreshold(disclosure))),
  );
  return {
    window: days.length ? { from: days[0]!, to: days.at(-1)! } : null,
    asOf,
    interim: closes !== undefined && asOf <= closes.slice(0, 10),
    versions: tally.versions.map(({ version, digest }) => ({ version, digest })),
    base,
    disclosure,
    ...(leavesOut && { followed: true }),
    ...(population !== undefined && { population }),
    ...(isMoreThan(population, total) && { moreThanPopulation: true }),
    partials: { forms: isHidden ? null : unfinished, counted },
    refused: { ...tally.refused },
    confidence: 0.95,
  };
}
