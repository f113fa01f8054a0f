/** A share whose two numbers are known; `n` is above 0. */
interface Known {
  x: number;
  n: number;
}

export interface Chosen<T> {
  named: T[];
  /** Those that share the last place with one another and are too many to name. */
  others: T[];
}

/** How many are named at either end, and how many if some of them are tied. */
const [FEW, MOST] = [3, 5];
/** With fewer criteria, all of them fit into one line anyway. */
const LEAST = 4;

/**
 * The three greatest and the three least shares; of fewer than six, half at either end, so that none is in both. Shares that
 * are equal to the last one named belong to it, unless they reach from one end to the other: then they are neither.
 */
export function bestAndWorst<T extends Known>(shares: readonly T[]): { best: Chosen<T>; worst: Chosen<T> } {
  const none = { named: [], others: [] };
  if (shares.length < LEAST) return { best: none, worst: none };
  const falling = [...shares].sort((a, b) => compare(b, a));
  const rising = [...shares].sort(compare);
  const count = Math.min(FEW, Math.floor(shares.length / 2));
  const [top, bottom] = [falling, rising].map((sorted) => {
    const last = sorted[count - 1]!;
    const tied = shares.filter((each) => compare(each, last) === 0);
    return { clear: sorted.slice(0, count).filter((each) => compare(each, last) !== 0), tied };
  }) as [Ranked<T>, Ranked<T>];
  const isBoth = bottom.tied.includes(top.tied[0]!);
  return { best: chosen(top, isBoth), worst: chosen(bottom, isBoth) };
}

interface Ranked<T> {
  clear: T[];
  tied: T[];
}

function chosen<T>({ clear, tied }: Ranked<T>, isBoth: boolean): Chosen<T> {
  if (isBoth) return { named: clear, others: [] };
  return clear.length + tied.length > MOST
    ? { named: clear, others: tied }
    : { named: [...clear, ...tied], others: [] };
}

/** By cross multiplication: 1/3 is 2/6. */
const compare = (a: Known, b: Known): number => a.x * b.n - b.x * a.n;
