import { halfUpAt } from "../report/percent.ts";
import type { IndexValue, Share } from "../report/index.ts";

/** What is printed in percent. */
export type Percentage = Pick<Share, "x" | "n" | "hidden"> | IndexValue;

/** Rounded half up from the exact figure, never from a rounded one. */
export function percentAt(figure: Percentage, decimals: number): number | null {
  if ("percent" in figure && "without" in figure)
    return [figure.percent, figure.percent1, figure.percent2][decimals] ?? null;
  const { x, n } = figure;
  return x === null || n === null ? null : halfUpAt(x, n, decimals);
}

/** A difference in percentage points, or the end of an interval in percent: halves away from zero, so that it reads the same in either direction. */
export const pointsAt = (difference: number, decimals: number): number => roundedAt(100 * difference, decimals);

/** A number as it is printed: halves away from zero. */
export function roundedAt(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // The binary number nearest to a half may be below it.
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
}
