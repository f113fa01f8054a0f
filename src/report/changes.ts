import { type Interval, Z, newcombe } from "./interval.ts";
import type { Share } from "./figures/share.ts";
import type { IndexFigures } from "./measures/index-figures.ts";
import type { Figures } from "./figures/figures.ts";
import type { Breakdown } from "./breakdown-type.ts";

/** From one wave to the next. */
export interface WaveChange {
  measure: string;
  /** Absent where it is the whole index. */
  item?: string;
  from: string;
  to: string;
  /** Later minus earlier share, as a proportion. */
  difference: number | null;
  /** 95% interval: Newcombe's of shares; of indices, the difference ± z·√(se² + se²). */
  interval: Interval | null;
  /** A label of the item changed between the versions that were counted, so that the two may not be comparable. */
  break?: true;
  hidden?: true;
}

type Difference = Pick<WaveChange, "difference" | "interval" | "hidden">;

/**
 * What changed from each wave to the next that has forms: every index, each of its items, and every CSAT; the later figure
 * minus the earlier.
 * @param waves the breakdown by `wave`, in the order of time
 * @param hasBreak whether words of an item changed between the versions that the forms of two waves are of
 */
export function changesIn(
  waves: Breakdown,
  hasBreak: (item: string, waves: readonly [earlier: string, later: string]) => boolean,
): WaveChange[] {
  const held = waves.groups.filter(({ id, figures }) => id !== null && figures.forms !== 0);
  return held.slice(1).flatMap((later, i) => {
    const earlier = held[i]!;
    const between = { from: earlier.id!, to: later.id! };
    const breakOf = (items: readonly string[]): Pick<WaveChange, "break"> =>
      items.some((item) => hasBreak(item, [between.from, between.to])) ? { break: true } : {};
    const wholes = indicesIn(later.figures).flatMap((now): WaveChange[] => {
      const was = indicesIn(earlier.figures).find(({ id }) => id === now.id);
      if (!was) return [];
      const items = now.items.map(({ item }) => item);
      return [{ measure: now.id, ...between, ...indexDifference(now, was), ...breakOf(items) }];
    });
    const before = ratedShares(earlier.figures);
    const shares = ratedShares(later.figures).flatMap(({ measure, item, share }): WaveChange[] => {
      const was = before.find((each) => each.measure === measure && each.item === item);
      return was ? [{ measure, item, ...between, ...differenceOf(share, was.share), ...breakOf([item]) }] : [];
    });
    return [...wholes, ...shares];
  });
}

const indicesIn = ({ measures }: Figures): IndexFigures[] => measures.filter((figures) => figures.type === "index");

/** The waves are of different forms, so that the variances of the two indices add up. */
function indexDifference({ overall: now }: IndexFigures, { overall: was }: IndexFigures): Difference {
  if (now.value === null || was.value === null) {
    return { difference: null, interval: null, ...((now.hidden || was.hidden) && { hidden: true }) };
  }
  const difference = now.value - was.value;
  if (now.se === null || was.se === null) return { difference, interval: null };
  const half = Z * Math.hypot(now.se, was.se);
  return { difference, interval: [difference - half, difference + half] };
}

/** The first minus the second share, with Newcombe's interval. Withheld when one of them is. */
export function differenceOf(first: Share, second: Share): Difference {
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
