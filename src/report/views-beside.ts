import type { Breakdown } from "./breakdown-type.ts";
import { disclosureOf } from "./disclosure.ts";
import type { Figures } from "./figures/figures.ts";
import type { CountLayout } from "./layout.ts";
import type { ReportOptions } from "./options-type.ts";
import type { Tally } from "./tally-type.ts";
import { type ViewDimension, type ViewFigures, viewFigures } from "./views.ts";

/**
 * Counts of views beside the figures of a report. They say nothing of answers, but how many arrived says how many forms there are: where the
 * report withholds that, the views are not shown, or not by group.
 */
export function viewsBeside(
  { surveys }: CountLayout,
  total: Figures,
  breakdowns: readonly Breakdown[],
  { waves }: Tally,
  options: ReportOptions,
): ViewFigures | undefined {
  if (total.forms === null) return undefined;
  // Views stand by each unit itself, without those below it.
  const formsBy = new Map(
    breakdowns.map(({ dimension, groups }) => [
      dimension,
      new Map(groups.map(({ id, figures, own = figures }) => [id, own.forms])),
    ]),
  );
  const isWithheld = [...formsBy.values()].some((groups) => [...groups.values()].includes(null));
  const formsOf = (dimension: ViewDimension, value: string): number | undefined => {
    const groups = formsBy.get(dimension);
    return groups && (groups.get(value) ?? 0);
  };
  return viewFigures(surveys, options.views ?? [], {
    by: isWithheld ? [] : [...formsBy.keys(), "placement"],
    minimum: disclosureOf(options).minimum,
    units: options.units,
    waves,
    formsOf,
  });
}
