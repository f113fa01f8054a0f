import type { PlannedItem, Spread } from "./spread.ts";

/** How likely each person is asked a question, and two of them together. */
export interface Chances {
  one(k: number): number;
  both(k: number, l: number): number;
}

/**
 * The variance that an index Î = Σ w_k·p̂_k of n forms will have, times n:
 * Σ_k w_k²·σ_kk/q_k + Σ_{k≠l} w_k·w_l·σ_kl·q_kl/(q_k·q_l),
 * where q_k is how likely a form has an answer to k (asked by its booklet, led there, and answered), q_kl to both, and σ_kl the covariance of two
 * answers. It is what `indexError` estimates from the forms: with e_i = Σ_k w_k·m_ik·(y_ik − p_k)/(n·q_k), the mean of e_i is 0.
 * Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, 5.5; Raghunathan & Grizzle (1995), JASA 90:54; Chipperfield & Steel (2008).
 * @param items whose weights add up to 1
 */
export function indexVariance(items: readonly PlannedItem[], spread: Spread, chances: Chances): number {
  const { shares, reach, rates } = spread;
  const deviation = shares.map((share) => Math.sqrt(share * (1 - share)));
  const answering = items.map((_, k) => chances.one(k) * reach[k]! * rates[k]!);
  // Whoever is led to one question of a section is led to the others, too.
  const led = (k: number, l: number): number =>
    items[k]!.section === items[l]!.section ? Math.min(reach[k]!, reach[l]!) : reach[k]! * reach[l]!;
  let variance = 0;
  for (const [k, one] of items.entries()) {
    if (!one.weight) continue;
    variance += (one.weight * deviation[k]!) ** 2 / answering[k]!;
    for (let l = k + 1; l < items.length; l++) {
      const covariance = spread.correlation(k, l) * deviation[k]! * deviation[l]!;
      const together = chances.both(k, l) * led(k, l) * rates[k]! * rates[l]!;
      if (items[l]!.weight)
        variance += (2 * one.weight * items[l]!.weight * covariance * together) / (answering[k]! * answering[l]!);
    }
  }
  return variance;
}
