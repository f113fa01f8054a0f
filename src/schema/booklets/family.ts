/** A booklet's number is typed from paper. */
export const MOST_BOOKLETS = 999;

/**
 * The booklets of a rotation, each as the items that it asks: every item stands in equally many, every two items in at least one together, and
 * of every group each has its share, rounded down or up.
 *
 * The groups lie on a line, one after another, and the line is dealt out like cards, each item as often as it takes until all booklets of the
 * round have as many as they ask. That is systematic sampling, whose samples are evenly apart. Each further round has other orders, of the groups
 * and within them, until every pair has been together. The orders come from a small generator of its own, so that a design is the same
 * everywhere and in every version.
 *
 * @param groups no item twice
 * @param ask how many items each booklet has, at most all
 * @returns more than `MOST_BOOKLETS` where two items can never be together, or it takes so many
 */
export function familyOf<T>(groups: readonly (readonly T[])[], ask: number): T[][] {
  const count = groups.flat().length;
  // As few as come out even.
  let inRound = 1;
  while ((inRound * ask) % count) inRound++;
  const cards = inRound * ask;
  const family: T[][] = [];
  const met = new Set<string>();
  const line = groups.map((group) => [...group]);
  let state = 1;
  /** Fisher and Yates' shuffle, by Park and Miller's generator, whose products every number of JavaScript holds. */
  const shuffle = (list: unknown[]): void => {
    for (let at = list.length; at > 1;) {
      state = (state * 48_271) % 2_147_483_647;
      const other = state % at--;
      [list[at], list[other]] = [list[other], list[at]];
    }
  };
  while (met.size < count * count && family.length <= MOST_BOOKLETS) {
    line.forEach(shuffle);
    shuffle(line);
    const dealt = line.flat();
    for (let first = 0; first < inRound; first++) {
      const booklet: T[] = [];
      for (let at = first; at < cards; at += inRound) booklet.push(dealt[Math.floor((at * count) / cards)]!);
      for (const a of booklet) for (const b of booklet) met.add(`${a} ${b}`);
      family.push(booklet);
    }
  }
  return family;
}
