import { wilson } from "../interval.ts";
import { halfUp, halfUpTenths } from "../percent.ts";
import type { Share } from "../report-type.ts";

/** A share of which nothing is printed. */
export const HIDDEN_SHARE: Share = { x: null, n: null, percent: null, percent1: null, interval: null, hidden: true };

/** A share with all that follows from it. Without a count or a base that can be printed, what follows is withheld, too. */
export function shareOf(x: number | null, n: number | null, population?: number): Share {
  if (x === null || n === null) return { ...HIDDEN_SHARE, x, n };
  return { x, n, percent: halfUp(x, n), percent1: halfUpTenths(x, n), interval: wilson(x, n, population) };
}
