import type { Figures } from "./figures/figures.ts";
import type { ItemFigures } from "./figures/item-figures-type.ts";
import type { Report } from "./report-type.ts";

/** How much of a report is not published, and why. */
export interface Withheld {
  /** Groups that are not shown, because they have too few forms or so that none of those can be computed. */
  groups: number;
  /** Those of them that have enough forms. */
  beside: number;
  /** Counts in the tables of what is shown that are small, or withheld beside small ones. */
  counts: number;
  /** Options among them that are published together. */
  merged: number;
  /** All counts in the tables of what is shown. */
  all: number;
  /** Tables that are shown in which all who answered say the same. */
  unanimous: number;
}

/** Counts what a report withholds. */
export function withheldIn({ total, breakdowns, method }: Report): Withheld {
  const groups = breakdowns.flatMap((breakdown) =>
    breakdown.groups.flatMap(({ figures, own }) => (own ? [figures, own] : [figures])),
  );
  const isGone = ({ hidden, forms }: Figures): boolean => Boolean(hidden) && forms !== 0;
  const gone = groups.filter(isGone);
  const items = [total, ...groups].filter(({ hidden }) => !hidden).flatMap((figures) => figures.items);
  const counts = items.filter(({ few }) => !few).flatMap(countsIn);
  return {
    groups: gone.length,
    beside: gone.filter(({ forms }) => forms !== null && forms >= method.disclosure.minimum).length,
    counts: counts.filter((count) => count === null).length,
    merged: items.flatMap(({ merged = [] }) => merged.flatMap(({ codes }) => codes)).length,
    all: counts.length,
    unanimous: items.filter(({ unanimous }) => unanimous).length,
  };
}

const countsIn = ({ options, answered, missing }: ItemFigures): (number | null)[] => [
  ...(options.length ? options.map(({ x }) => x) : [answered]),
  ...missing.map(({ x }) => x),
];
