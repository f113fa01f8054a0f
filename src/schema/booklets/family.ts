/** A booklet's number is typed from paper. */
export const MOST_BOOKLETS = 999;

/** How many orders are tried for each round; the one that brings the most new pairs together counts. */
const TRIED = 8;

/**
 * The booklets of a rotation, each as the places of the items that it asks: every place stands in equally many, every two places in at least one
 * together, and of every group each has its share, rounded down or up.
 *
 * It is systematic sampling in rounds. The groups lie on a line, one after another, and every start draws places that are evenly apart:
 * together the starts of a line draw each place equally often. Each further line has other orders, of the groups and within them,
 * until every pair has been drawn. The orders come from a small generator of its own, so that a design is the same everywhere and in every version.
 *
 * @param sizes how many places each group has, counted through from 0
 * @param ask how many places each booklet has
 * @returns `undefined` if that takes more than `MOST_BOOKLETS`, or is impossible
 */
export function familyOf(sizes: readonly number[], ask: number): number[][] | undefined {
  let count = 0;
  const groups = sizes.map((size) => Array.from({ length: size }, () => count++));
  const step = divisor(count, ask);
  const shuffled = shuffler();
  /** By pair: −1 once it has been together, else the order that was the last to bring it together. */
  const met = new Int32Array(count * count);
  const family: number[][] = [];
  let left = (count * (count - 1)) / 2;
  let order = 0;
  do {
    let best: { booklets: number[][]; fresh: number } = { booklets: [], fresh: -1 };
    for (let tried = 0; tried < TRIED; tried++) {
      const line = shuffled(groups.map(shuffled)).flat();
      const booklets = drawn(line, ask, step);
      let fresh = 0;
      order++;
      eachPair(booklets, count, (pair) => {
        if (met[pair]! < 0 || met[pair] === order) return;
        met[pair] = order;
        fresh++;
      });
      if (fresh > best.fresh) best = { booklets, fresh };
    }
    eachPair(best.booklets, count, (pair) => (met[pair] = -1));
    left -= best.fresh;
    family.push(...best.booklets);
  } while (left && family.length + count / step <= MOST_BOOKLETS);
  return left ? undefined : family;
}

/** One round: the samples of all starts. Starts within one `step` draw the same. */
function drawn(line: readonly number[], ask: number, step: number): number[][] {
  const booklets: number[][] = [];
  for (let start = 0; start < line.length; start += step)
    booklets.push(Array.from({ length: ask }, (_, at) => line[Math.floor((start + at * line.length) / ask)]!));
  return booklets;
}

function eachPair(booklets: readonly number[][], count: number, visit: (pair: number) => void): void {
  for (const booklet of booklets) for (const a of booklet) for (const b of booklet) if (a < b) visit(a * count + b);
}

const divisor = (a: number, b: number): number => (b ? divisor(b, a % b) : a);

/** Park and Miller's generator, whose products every number of JavaScript holds, and Fisher and Yates' shuffle. */
function shuffler(): <T>(list: T[]) => T[] {
  let state = 1;
  return (list) => {
    for (let at = list.length; at > 1;) {
      state = (state * 48_271) % 2_147_483_647;
      const other = state % at--;
      [list[at], list[other]] = [list[other]!, list[at]!];
    }
    return list;
  };
}
