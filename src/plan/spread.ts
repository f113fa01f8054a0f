import type { CountLayout } from "../report/layout.ts";
import type { TallyCell } from "../report/index.ts";

/** What answers to the questions of an index are like, in the order of the questions. */
export interface Spread {
  /** The share of the satisfied among those who answer. */
  shares: readonly number[];
  /** Of everybody, how many are led to the question by their answers: 1 where it is asked without a condition. */
  reach: readonly number[];
  /** Of those who are asked, how many answer. */
  rates: readonly number[];
  /** How answers to two questions go together, from −1 to 1. */
  correlation(k: number, l: number): number;
}

/** A question, as far as a plan needs to know it. */
export interface PlannedItem {
  id: string;
  section: string;
  /** Its part of the index; all parts add up to 1. */
  weight: number;
  isConditional: boolean;
}

/**
 * What is taken for granted where nobody has answered yet. The correlations are those of two answers of which 80% are satisfied, when what people
 * feel correlates by .56 within a section and .36 between sections.
 */
export const ASSUMED = { share: 0.8, rate: 0.95, within: 0.34, between: 0.2, reach: 0.5 };

/** Fewer answers, or fewer people who answered both of two questions, tell less than what is assumed. */
const LEAST = 30;

export const assumedSpread = (items: readonly PlannedItem[]): Spread => ({
  shares: items.map(() => ASSUMED.share),
  reach: items.map(({ isConditional }) => (isConditional ? ASSUMED.reach : 1)),
  rates: items.map(() => ASSUMED.rate),
  correlation: (k, l) => assumedCorrelation(items[k]!, items[l]!),
});

const assumedCorrelation = (one: PlannedItem, other: PlannedItem): number =>
  one === other ? 1 : one.section === other.section ? ASSUMED.within : ASSUMED.between;

/**
 * The same of forms that were counted. Where these are too few, what is assumed takes their place.
 *
 * The covariance of two questions is that of the people who answered both: (Y_kl − p_k·S_lk − p_l·S_kl + p_k·p_l·N_kl) / N_kl, from the pair sums of a
 * tally (see `indexError`). A share of 0 or 1 would promise that all will always agree, so shares are drawn in by one answer of each kind,
 * as by Agresti & Caffo (2000), American Statistician 54:280.
 */
export function countedSpread(items: readonly PlannedItem[], layout: CountLayout, cell: TallyCell): Spread {
  const assumed = assumedSpread(items);
  const size = layout.indexItems.length;
  const { neither, alone, top } = cell.pairs!;
  const places = items.map(({ id }) => layout.indexItems.indexOf(layout.itemAt.get(id)!));
  const tallies = items.map(({ id }) => cell.items[layout.itemAt.get(id)!]!);
  const isKnown = tallies.map(({ answered }) => answered >= LEAST);
  const at = (k: number, l: number): number => Math.min(k, l) * size + Math.max(k, l);
  const tops = (k: number): number => top[at(k, k)]!;
  const shares = tallies.map(({ answered }, i) =>
    isKnown[i] ? (tops(places[i]!) + 1) / (answered + 2) : assumed.shares[i]!,
  );
  function correlation(i: number, j: number): number {
    if (i === j) return 1;
    const [k, l] = [places[i]!, places[j]!];
    const both = cell.forms - neither[at(k, k)]! - neither[at(l, l)]! + neither[at(k, l)]!;
    if (both < LEAST) return assumed.correlation(i, j);
    const [first, second] = [tops(k) - alone[k * size + l]!, tops(l) - alone[l * size + k]!].map((x) => x / both);
    const spread = Math.sqrt(first! * (1 - first!) * second! * (1 - second!));
    return spread ? (top[at(k, l)]! / both - first! * second!) / spread : assumed.correlation(i, j);
  }
  return {
    shares,
    // How many of those who came to it were led to it: who has not come to it, or was left out by rotation, says nothing of that.
    reach: items.map(({ isConditional }, i) =>
      isConditional && isKnown[i] ? tallies[i]!.asked / cell.forms : assumed.reach[i]!,
    ),
    rates: tallies.map(({ asked, answered }, i) => (isKnown[i] && asked ? answered / asked : assumed.rates[i]!)),
    correlation,
  };
}
