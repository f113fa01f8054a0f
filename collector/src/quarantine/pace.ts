import type { Arrivals } from "./quarantines.ts";

/** A stretch of time with far more forms than usual. */
export interface Peak extends Arrivals {
  /** How many times the usual. */
  times: number;
}

/** So many times the usual … */
const TIMES = 10;

/** … and at least so many forms are worth a look. */
const LEAST = 60;

/** What is usual: of the stretches in which any form came, half had no more. 0 without any. */
export function usual(arrivals: readonly Arrivals[]): number {
  const sorted = arrivals.map(({ forms }) => forms).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** The stretches with far more forms than usual. @param usually how many come in one */
export const peaks = (arrivals: readonly Arrivals[], usually: number): Peak[] =>
  arrivals
    .filter(({ forms }) => forms >= LEAST && forms >= TIMES * usually)
    .map((each) => ({ ...each, times: Math.round(each.forms / Math.max(1, usually)) }));
