import type { PairSums } from "./tally-type.ts";

/** One item of an index: its place in the pair sums, and its share of the total weight. */
export interface WeightedItem {
  at: number;
  weight: number;
}

/**
 * Standard error of an index Î = Σ w_k·p̂_k over items that not everybody was asked, from sums over persons.
 *
 * With a_k = w_k·√(n_k/(n_k−1))/n_k, each person contributes e_i = Σ_k a_k·m_ik·(y_ik − p̂_k), and V = n/(n−1)·Σ e_i².
 * The square of the sum is a sum over pairs of items, so that no person is needed any more:
 * Σ e_i² = Σ_k Σ_l a_k·a_l·(Y_kl − p̂_k·S_lk − p̂_l·S_kl + p̂_k·p̂_l·N_kl).
 * Linearisation as in Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, 5.5, and for split
 * questionnaires Chipperfield & Steel (2008).
 * With forms F: N_kl = F − neither_kk − neither_ll + neither_kl, S_kl = Y_kk − alone_kl.
 * @param size how many items the pair sums are of
 * @param forms F, answered or not
 * @param n persons with at least one answer to these items
 * @returns `null` when an item has fewer than two answers, or there are fewer than two persons
 */
export function indexError(
  items: readonly WeightedItem[],
  { neither, alone, top }: PairSums,
  size: number,
  forms: number,
  n: number,
): number | null {
  const at = (k: number, l: number): number => Math.min(k, l) * size + Math.max(k, l);
  const both = (k: number, l: number): number => forms - neither[at(k, k)]! - neither[at(l, l)]! + neither[at(k, l)]!;
  const first = (k: number, l: number): number => top[at(k, k)]! - alone[k * size + l]!;
  const parts = items
    .filter(({ weight }) => weight > 0)
    .map(({ at: k, weight }) => {
      const answers = both(k, k);
      return {
        at: k,
        factor: (weight * Math.sqrt(answers / (answers - 1))) / answers,
        answers,
        share: first(k, k) / answers,
      };
    });
  if (n < 2 || parts.some(({ answers }) => answers < 2)) return null;
  let squares = 0;
  let magnitude = 0;
  for (const k of parts) {
    for (const l of parts) {
      const products =
        top[at(k.at, l.at)]! -
        k.share * first(l.at, k.at) -
        l.share * first(k.at, l.at) +
        k.share * l.share * both(k.at, l.at);
      squares += k.factor * l.factor * products;
      magnitude += Math.abs(k.factor * l.factor * products);
    }
  }
  // If the persons' contributions cancel out, the sum over pairs has only the rounding of its terms left.
  return squares > ROUNDING * magnitude ? Math.sqrt((n / (n - 1)) * squares) : 0;
}

/** More than the binary rounding of some thousand terms, and far less than any error worth printing. */
const ROUNDING = 1e-12;
