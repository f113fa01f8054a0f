import type { Option } from "../option.ts";

/** Seeds are whole numbers below it; 0 leaves options as they are written. */
export const SEEDS = 2 ** 32;

/** Whether an option has its place at the end: it says “other”, stands alone, or says why there is no answer. */
export const staysLast = ({ other, exclusive, missing }: Option): boolean => Boolean(other || exclusive || missing);

/**
 * The options in the order that a seed gives them. Each option has a number of its own, by which they are sorted: every order is as likely as any
 * other, and an option that a later version adds moves none of the others past each other.
 * @param item its id: with one seed, two items have orders that have nothing to do with each other
 */
export function inAnyOrder(options: readonly Option[], seed: number, item: string): Option[] {
  const moved = options
    .filter((option) => !staysLast(option))
    .map((option) => ({ option, at: numberOf(`${seed} ${item} ${option.code}`) }))
    .sort((a, b) => a.at - b.at);
  return [...moved.map(({ option }) => option), ...options.filter(staysLast)];
}

/** 32 bits that look like chance: FNV-1a, and what MurmurHash3 does at its end. http://www.isthe.com/chongo/tech/comp/fnv/ */
function numberOf(text: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = mixed(bits ^ text.charCodeAt(i), 0, 0x01000193);
  return mixed(mixed(mixed(bits, 16, 0x85ebca6b), 13, 0xc2b2ae35), 16, 1) >>> 0;
}

const mixed = (bits: number, by: number, factor: number): number => Math.imul(by ? bits ^ (bits >>> by) : bits, factor);
