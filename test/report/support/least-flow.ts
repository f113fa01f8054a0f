/**
 * How many people at least are between two classes and the groups that they are parted with: the greatest flow from one to the other (Ford and Fulkerson,
 * 1956), where each people of a class in a group are an edge.
 * @param readers per group, how many of each class
 */
export function flowBetween(readers: readonly (readonly number[])[], from: number, to: number): number {
  const classes = readers[0]!.length;
  const size = classes + readers.length;
  const free = Array.from({ length: size }, () => Array<number>(size).fill(0));
  for (const [g, row] of readers.entries())
    for (const [c, n] of row.entries()) free[c]![classes + g] = free[classes + g]![c] = n;
  for (let flow = 0; ; flow++) {
    const path = pathIn(free, from, to);
    if (!path) return flow;
    for (const [i, at] of path.slice(1).entries()) {
      free[path[i]!]![at]!--;
      free[at]![path[i]!]!++;
    }
  }
}

function pathIn(free: readonly (readonly number[])[], from: number, to: number): number[] | undefined {
  const before = new Map([[from, from]]);
  for (const at of before.keys()) {
    if (at === to) break;
    for (const [next, room] of free[at]!.entries()) if (room > 0 && !before.has(next)) before.set(next, at);
  }
  if (!before.has(to)) return undefined;
  const path = [to];
  while (path[0] !== from) path.unshift(before.get(path[0]!)!);
  return path;
}
