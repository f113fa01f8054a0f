import type { DimensionValue } from "../../../src/report/index.ts";

/** What has happened in a cell since it was last published. */
export interface Pending {
  /** The name of the cell: JSON of its values by dimension, and whether its forms are partial. */
  cell: string;
  /** How many of its forms are published. */
  published: number;
  /** How many more forms it has. Withdrawals make it less. */
  more: number;
}

/** The values of one dimension that stand above a value: a tree's units. A report shows each of them with all that is below it. */
export type Above = (dimension: number, value: DimensionValue) => readonly string[];

/**
 * Which cells may be published as they are now.
 *
 * Anybody who compares a report with the one before it sees what the forms between them said. So in every group that is
 * published (all forms; each value of each dimension; each unit with all below it), nothing may change, or at least
 * `threshold` forms must have come or gone. Forms that came and went in equal number do not count, so that nobody stands
 * alone in a difference. And at least `threshold` forms are left, or none: a group that is too small to be shown could be computed from
 * those that were shown before.
 */
export function releasable(cells: readonly Pending[], threshold: number, above: Above = () => []): Set<string> {
  const grouped = cells.map((cell) => ({ ...cell, groups: groupsOf(cell.cell, above) }));
  const published = sums(grouped, "published");
  for (let open = grouped; ;) {
    const more = sums(open, "more");
    const isEnough = (group: string): boolean => {
      const [now, change] = [published.get(group)! + more.get(group)!, more.get(group)!];
      return Math.abs(change) >= threshold && (now <= 0 || now >= threshold);
    };
    const left = open.filter(({ groups }) => groups.every(isEnough));
    if (left.length === open.length) return new Set(left.map(({ cell }) => cell));
    open = left;
  }
}

/** Per group, the sum over its cells. */
function sums(cells: readonly (Pending & { groups: string[] })[], of: "published" | "more"): Map<string, number> {
  const found = new Map<string, number>();
  for (const cell of cells) for (const group of cell.groups) found.set(group, (found.get(group) ?? 0) + cell[of]);
  return found;
}

function groupsOf(cell: string, above: Above): string[] {
  const parts = JSON.parse(cell || "[]") as [...DimensionValue[], partial: boolean];
  const partial = parts.pop();
  const of = (parts as DimensionValue[]).map((value, dimension) => ({
    dimension,
    value,
    trees: above(dimension, value),
  }));
  return [
    "all",
    ...of.map(({ dimension, value }) => JSON.stringify([dimension, value])),
    ...of.flatMap(({ dimension, trees }) => trees.map((tree) => JSON.stringify([dimension, tree, "and below"]))),
  ].map((name) => `${partial} ${name}`);
}
