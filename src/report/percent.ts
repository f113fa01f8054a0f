/*
 * Whole numbers only: `Math.round(100 * x / n)` and `toFixed` round the binary number nearest to the share, not the share.
 */

/** `x` of `n` in percent, half up. `null` when there is nothing to divide by. @example halfUp(23, 38) === 61 */
export const halfUp = (x: number, n: number): number | null => (n ? Math.floor((200 * x + n) / (2 * n)) : null);

/** The same with one decimal. @example halfUpTenths(23, 38) === 60.5 */
export const halfUpTenths = (x: number, n: number): number | null => halfUpAt(x, n, 1);

/** The same with any number of decimals. @example halfUpAt(23, 38, 2) === 60.53 */
export function halfUpAt(x: number, n: number, decimals: number): number | null {
  const scale = 10 ** decimals;
  return n ? Math.floor((200 * scale * x + n) / (2 * n)) / scale : null;
}

/**
 * Whole percentages of a full distribution that add up to 100 (Hamilton's method): each share rounded down, and what is
 * left given to the largest remainders; among equal ones to the larger count, then to the earlier option.
 * All `null` when there is nothing to divide by.
 */
export function largestRemainder(counts: readonly number[]): (number | null)[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (!n) return counts.map(() => null);
  const percent = counts.map((count) => Math.floor((100 * count) / n));
  const left = 100 - percent.reduce((sum, each) => sum + each, 0);
  const order = counts
    .map((count, i) => ({ i, count, remainder: (100 * count) % n }))
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.i - b.i);
  for (const { i } of order.slice(0, left)) percent[i]!++;
  return percent;
}
