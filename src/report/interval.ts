export type Interval = [low: number, high: number];

/** The range in which the share among all invited lies, whatever the silent ones think: x/N … (x + N − n)/N. */
export interface NonresponseBounds {
  invited: number;
  low: number;
  high: number;
}

/** The 97.5% quantile of the normal distribution: all intervals are 95%. */
export const Z = 1.959963984540054;

/**
 * Wilson's score interval for a proportion, with finite-population correction ψ = (N − n)/(N − 1):
 * centre (n·p + ψz²/2)/(n + ψz²), half-width z·√(ψ·n·p(1−p) + ψ²z²/4)/(n + ψz²).
 * Wilson (1927), JASA 22:209; the correction as in Cochran (1977), Sampling Techniques, 2.15, put into the score equation.
 * @param population N, when it is known; without it, and when it is smaller than n, ψ is 1
 */
export function wilson(x: number, n: number, population?: number): Interval | null {
  if (!n) return null;
  const psi =
    population === undefined || population < n ? 1 : population === 1 ? 0 : (population - n) / (population - 1);
  const p = x / n;
  const weight = psi * Z * Z;
  const centre = (x + weight / 2) / (n + weight);
  const half = (Z * Math.sqrt(psi * n * p * (1 - p) + (psi * weight) / 4)) / (n + weight);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/**
 * The difference of two independent proportions, p1 − p2, with Newcombe's hybrid score interval (method 10 without
 * continuity correction). Newcombe (1998), Statistics in Medicine 17:873.
 */
export function newcombe(
  first: { x: number; n: number },
  second: { x: number; n: number },
): { difference: number; interval: Interval } | null {
  const [one, two] = [wilson(first.x, first.n), wilson(second.x, second.n)];
  if (!one || !two) return null;
  const [p1, p2] = [first.x / first.n, second.x / second.n];
  const difference = p1 - p2;
  const low = difference - Math.hypot(p1 - one[0], two[1] - p2);
  const high = difference + Math.hypot(one[1] - p1, p2 - two[0]);
  return { difference, interval: [low, high] };
}

/**
 * The bounds of the share among all who were invited, if nothing is assumed about those who did not answer:
 * x/N … (x + N − n)/N. Manski (1989), Journal of Human Resources 24:343.
 */
export const nonresponseBounds = (x: number, n: number, invited: number): NonresponseBounds => ({
  invited,
  low: x / invited,
  high: (x + invited - n) / invited,
});
