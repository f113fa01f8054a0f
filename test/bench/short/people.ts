import type { CountLayout } from "../../../src/report/layout.ts";
import { LEVELS } from "./survey.ts";
import type { Random } from "./random.ts";

/*
 * People whose answers hang together. How satisfied somebody is with a criterion is a normal number with a part that all criteria
 * share and one that those of a factor share: correlations are .36 between factors and .56 within one, as in the domain's simulation.
 * Beside ordinary people there are yes-sayers, who tick a high level whatever is asked (acquiescence), and people who skip many
 * questions and are less satisfied, so that what is missing is not missing by chance.
 */

const [COMMON, OF_FACTOR] = [Math.sqrt(0.36), Math.sqrt(0.2)];
const OWN = Math.sqrt(1 - COMMON ** 2 - OF_FACTOR ** 2);

/** How satisfied people are with the criteria on average: top boxes from 66% to 93%. */
const averageOf = (item: number): number => 0.4 + (1.1 * ((7 * item) % 22)) / 21;

/** How many are of a kind, how often they leave a question out, and by how much less satisfied they are. */
const KINDS = [
  { share: 0.8, skips: 0.03, lower: 0, isYesSayer: false },
  { share: 0.1, skips: 0.3, lower: 0.4, isYesSayer: false },
  { share: 0.1, skips: 0.03, lower: 0, isYesSayer: true },
];

/** People who read what they answer. */
export const ATTENTIVE = KINDS.slice(0, 2);

/** The share of the satisfied among all who would answer, which a survey of everybody would find. */
export const truthOf = (item: number): number => {
  const of = KINDS.map(({ share, skips, lower, isYesSayer }) => {
    const answers = share * (1 - skips);
    return { answers, top: answers * (isYesSayer ? 1 : normalBelow(averageOf(item) - lower)) };
  });
  return sum(of.map(({ top }) => top)) / sum(of.map(({ answers }) => answers));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The normal distribution by its series. Marsaglia (2004), Journal of Statistical Software 11(4). */
function normalBelow(x: number): number {
  let [term, total] = [x, x];
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) total += term *= (x * x) / i;
  return 0.5 + (total * Math.exp(-(x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** @returns a function that draws a person, and writes their answers to the items that they are asked: the place of a level, −1 for none */
export function peopleOf(
  { items }: CountLayout,
  random: Random,
  kinds: readonly (typeof KINDS)[number][] = KINDS,
): (asked: readonly number[], levels: Int32Array) => void {
  const factors = [...new Set(items.map(({ section }) => section))];
  const factorOf = items.map(({ section }) => factors.indexOf(section));
  const averages = items.map((_, i) => averageOf(i));
  const whole = sum(kinds.map(({ share }) => share));
  const parts = new Float64Array(factors.length);
  return (asked, levels) => {
    const kind = kindOf(kinds, random.uniform() * whole);
    const common = COMMON * random.normal() - kind.lower;
    for (let f = 0; f < parts.length; f++) parts[f] = OF_FACTOR * random.normal();
    for (const i of asked) {
      const satisfied = averages[i]! + common + parts[factorOf[i]!]! + OWN * random.normal();
      levels[i] = random.uniform() < kind.skips ? -1 : kind.isYesSayer ? LEVELS - 1 : levelOf(satisfied);
    }
  };
}

/** @param drawn from 0 to below the sum of all shares */
function kindOf(kinds: readonly (typeof KINDS)[number][], drawn: number): (typeof KINDS)[number] {
  let below = 0;
  for (const kind of kinds) if (drawn < (below += kind.share)) return kind;
  return kinds[0]!;
}

/** The upper two of the five levels are those of the satisfied. */
const levelOf = (satisfied: number): number =>
  satisfied > 1 ? 4 : satisfied > 0 ? 3 : satisfied > -0.7 ? 2 : satisfied > -1.4 ? 1 : 0;
