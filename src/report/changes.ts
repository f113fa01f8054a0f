import { newcombe } from "./interval.ts";
import type { Breakdown, Change, Figures, ItemHeading, Share } from "./report-type.ts";

/**
 * What changed from each wave to the next, for every CSAT and every item of an index: the later share minus the earlier.
 * @param waves the breakdown by `wave`, in the order of time
 */
export function changesIn(waves: Breakdown, headings: readonly ItemHeading[]): Change[] {
  const named = waves.groups.filter(({ id }) => id !== null);
  return named.slice(1).flatMap((later, i) => {
    const earlier = named[i]!;
    const before = ratedShares(earlier.figures);
    return ratedShares(later.figures).flatMap((now) => {
      const was = before.find(({ measure, item }) => measure === now.measure && item === now.item);
      if (!was) return [];
      const hasBreak = headings.some(({ id, breaks }) => id === now.item && breaks.length);
      const { measure, item } = now;
      return {
        measure,
        item,
        from: earlier.id!,
        to: later.id!,
        ...differenceOf(now.share, was.share),
        ...(hasBreak && { break: true as const }),
      };
    });
  });
}

/** The first minus the second share, with Newcombe's interval. Withheld when one of them is. */
export function differenceOf(first: Share, second: Share): Pick<Change, "difference" | "interval" | "hidden"> {
  if (first.x === null || first.n === null || second.x === null || second.n === null) {
    return { difference: null, interval: null, hidden: true };
  }
  return newcombe({ x: first.x, n: first.n }, { x: second.x, n: second.n }) ?? { difference: null, interval: null };
}

/** The shares of satisfied people in these figures, each with its measure and item. */
export const ratedShares = ({ measures }: Figures): { measure: string; item: string; share: Share }[] =>
  measures.flatMap((figures) => {
    if (figures.type === "csat") return [{ measure: figures.id, item: figures.item, share: figures }];
    if (figures.type !== "index") return [];
    return figures.items.map((share) => ({ measure: figures.id, item: share.item, share }));
  });
