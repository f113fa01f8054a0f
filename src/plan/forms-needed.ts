import { Z } from "../report/interval.ts";

/** How many forms make an interval ± `margin`, when one form has the variance. Cochran (1977), Sampling Techniques, 4.4. */
export const formsFor = (variance: number, margin: number): number => Math.ceil((Z * Z * variance) / margin ** 2);

/**
 * How many answers a share needs for ± `margin`, and forms of which only some ask the question. The widest is where half are satisfied.
 * @param asked how likely a form asks it
 * @param population how many people there are, where that is known: n / (1 + (n − 1)/N)
 */
export function formsForShare(
  margin: number,
  { share = 0.5, asked = 1, population }: { share?: number; asked?: number; population?: number } = {},
): number {
  const answers = (Z * Z * share * (1 - share)) / margin ** 2;
  const corrected = population === undefined ? answers : answers / (1 + (answers - 1) / population);
  return Math.ceil(Math.ceil(corrected) / asked);
}
