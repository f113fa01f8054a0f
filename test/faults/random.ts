/** Chance that can be repeated: the same seed gives the same run. */
export interface Random {
  /** From 0 to 1. */
  share(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
}

/** Mulberry32: small, and good enough to mix cases. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    whole,
    chance: (limit) => share() < limit,
    pick: (from) => from[whole(0, from.length - 1)]!,
    shuffle: (list) =>
      list
        .map((each) => ({ each, at: share() }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each),
  };
}
