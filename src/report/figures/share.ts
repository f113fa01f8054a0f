import { type Interval, wilson } from "../interval.ts";
import { halfUp, halfUpTenths } from "../percent.ts";
import type { Hidable } from "./hidable.ts";

/** A share with its base. `x` of `n`. */
export interface Share extends Hidable {
  x: number | null;
  n: number | null;
  /** Whole percent, half up. */
  percent: number | null;
  /** Percent with one decimal, half up. */
  percent1: number | null;
  /** 95% Wilson interval as proportions, with population correction where the population is known. */
  interval: Interval | null;
}

/** A share of which nothing is printed. */
export const HIDDEN_SHARE: Share = { x: null, n: null, percent: null, percent1: null, interval: null, hidden: true };

/** A share with all that follows from it. Without a count or a base that can be printed, what follows is withheld, too. */
export function shareOf(x: number | null, n: number | null, population?: number): Share {
  if (x === null || n === null) return { ...HIDDEN_SHARE, x, n };
  return { x, n, percent: halfUp(x, n), percent1: halfUpTenths(x, n), interval: wilson(x, n, population) };
}
