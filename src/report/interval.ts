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
 * @param z the quantile of another level than 95%
 */
export function wilson(x: number, n: number, population?: number, z = Z): Interval | null {
  if (!n) return null;
  const psi =
    population === undefined || population < n ? 1 : population === 1 ? 0 : (population - n) / (population - 1);
  const p = x / n;
  const weight = psi * z * z;
  const centre = (x + weight / 2) / (n + weight);
  const half = (z * Math.sqrt(psi * n * p * (1 - p) + (psi * weight) / 4)) / (n + weight);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/**
 * The difference of two independent proportions, p1 − p2, with Newcombe's hybrid score interval (method 10 without
 * continuity correction). Newcombe (1998), Statistics in Medicine 17:873.
 */
export function newcombe(
  first: { x: number; n: number },
  second: { x: number; n: number },
  z = Z,
): { difference: number; interval: Interval } | null {
  const [one, two] = [wilson(first.x, first.n, undefined, z), wilson(second.x, second.n, undefined, z)];
  if (!one || !two) return null;
  const [p1, p2] = [first.x / first.n, second.x / second.n];
  const difference = p1 - p2;
  const low = difference - Math.hypot(p1 - one[0], two[1] - p2);
  const high = difference + Math.hypot(one[1] - p1, p2 - two[0]);
  return { difference, interval: [low, high] };
}

/**
 * The quantile of the normal distribution that leaves this much above it, at most one half. By halving, because it is asked for once in a report.
 */
export function quantileAbove(tail: number): number {
  let [low, high] = [0, 40];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (tailAbove(middle) > tail) low = middle;
    else high = middle;
  }
  return low;
}

/** How much of the normal distribution lies above z ≥ 0, by the continued fraction of Mills' ratio, or by its series where that is slow. */
function tailAbove(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 2) {
    let fraction = z;
    for (let k = 120; k > 0; k--) fraction = z + k / fraction;
    return density / fraction;
  }
  let term = z;
  let sum = z;
  for (let k = 1; k < 60; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - density * sum;
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
