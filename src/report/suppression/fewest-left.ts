/** How many of a class of people are in each group. */
export type ClassSizes = readonly number[];

/**
 * The fewest people, above none, who are left over when classes and groups are added and subtracted. The classes are then on two sides, and of each group
 * the smaller side is left. People are tied where a group has both; where it takes none to part them, each part is looked at alone.
 * @returns `Infinity` where nobody can be left over
 */
export const fewestLeft = (classes: readonly ClassSizes[]): number =>
  Math.min(...tied(classes).map((part) => leastCut(part)), Infinity);

/** The classes that hang together, because a group has people of one and of the next. */
export function tied(classes: readonly ClassSizes[]): ClassSizes[][] {
  const rest = new Set(classes.filter((spread) => spread.some(Boolean)));
  const parts: ClassSizes[][] = [];
  for (const first of rest) {
    const part = [first];
    rest.delete(first);
    for (const one of part) {
      for (const other of rest) {
        if (!one.some((count, group) => count && other[group])) continue;
        part.push(other);
        rest.delete(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

/**
 * How many are left of people who hang together, at best. The smaller side of each group is a symmetric submodular function of the classes on one side, so
 * not all 2^n sides need be tried: Queyranne (1998), Minimizing symmetric submodular functions, Math. Program. 82:3. It looks at n² classes against
 * each other, n times.
 */
function leastCut(classes: readonly ClassSizes[]): number {
  const all = sum(classes);
  const left = (side: ClassSizes): number =>
    side.reduce((people, n, group) => people + Math.min(n, all[group]! - n), 0);
  let least = Infinity;
  for (let merged = [...classes]; merged.length > 1;) {
    const [last, before] = lastTwo(merged, left);
    least = Math.min(least, left(last));
    merged = [...merged.filter((each) => each !== last && each !== before), sum([last, before])];
  }
  return least;
}

/** The last two in an order in which each adds least. No side has fewer left that parts them than the last one alone. */
function lastTwo(
  classes: readonly ClassSizes[],
  left: (side: ClassSizes) => number,
): [last: ClassSizes, before: ClassSizes] {
  let [before, last] = [classes[0]!, classes[0]!];
  let side = last;
  const rest = new Set(classes.slice(1));
  while (rest.size) {
    let best = Infinity;
    before = last;
    for (const each of rest) {
      const adds = left(sum([side, each])) - left(each);
      if (adds >= best) continue;
      best = adds;
      last = each;
    }
    rest.delete(last);
    side = sum([side, last]);
  }
  return [last, before];
}

const sum = (spreads: readonly ClassSizes[]): number[] =>
  spreads[0]!.map((_, group) => spreads.reduce((all, spread) => all + spread[group]!, 0));
