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
 * The cells of a group that have to stay as they are published. Asked of the smallest groups: each value of a dimension; all forms where there is none.
 * @param cells all cells of the group
 * @param open those of them that would be published
 */
export type HeldBack = (cells: readonly Pending[], open: readonly Pending[]) => readonly string[];

/**
 * Which cells may be published as they are now.
 *
 * Anybody who compares a report with the one before it sees what the forms between them said. So in every group that is
 * published (all forms; each value of each dimension; each unit with all below it), nothing may change, or at least
 * `threshold` forms must have come or gone. Forms that came and went in equal number do not count, so that nobody stands
 * alone in a difference. And at least `threshold` forms are left, or none: a group that is too small to be shown could be computed from
 * those that were shown before.
 * @param heldBack what else is held back; see `pastOf`
 */
export function releasable(
  cells: readonly Pending[],
  threshold: number,
  above: Above = () => [],
  heldBack?: HeldBack,
): Set<string> {
  const grouped = cells.map((cell) => ({ ...cell, ...groupsOf(cell.cell, above) }));
  const published = sums(grouped, "published");
  for (let open = grouped; ;) {
    const more = sums(open, "more");
    const isEnough = (group: string): boolean => {
      const [now, change] = [published.get(group)! + more.get(group)!, more.get(group)!];
      return Math.abs(change) >= threshold && (now <= 0 || now >= threshold);
    };
    const held = new Set(heldBack && heldIn(grouped, open, heldBack));
    const left = open.filter(({ cell, groups }) => groups.every(isEnough) && !held.has(cell));
    if (left.length === open.length) return new Set(left.map(({ cell }) => cell));
    open = left;
  }
}

/** Per group, the sum over its cells. */
function sums(cells: readonly Grouped[], of: "published" | "more"): Map<string, number> {
  const found = new Map<string, number>();
  for (const cell of cells) for (const group of cell.groups) found.set(group, (found.get(group) ?? 0) + cell[of]);
  return found;
}

type Grouped = Pending & { groups: string[]; smallest: string[] };

function heldIn(cells: readonly Grouped[], open: readonly Grouped[], heldBack: HeldBack): string[] {
  const opened = bySmallest(open);
  return [...bySmallest(cells)].flatMap(([group, of]) => heldBack(of, opened.get(group) ?? []));
}

function bySmallest(cells: readonly Grouped[]): Map<string, Pending[]> {
  const found = new Map<string, Pending[]>();
  for (const cell of cells)
    for (const group of cell.smallest) {
      const of = found.get(group);
      if (of) of.push(cell);
      else found.set(group, [cell]);
    }
  return found;
}

function groupsOf(cell: string, above: Above): { groups: string[]; smallest: string[] } {
  const parts = JSON.parse(cell || "[]") as [...DimensionValue[], partial: boolean];
  const partial = parts.pop();
  const of = (parts as DimensionValue[]).map((value, dimension) => ({
    dimension,
    value,
    trees: above(dimension, value),
  }));
  const values = of.map(({ dimension, value }) => JSON.stringify([dimension, value]));
  const named = (names: readonly string[]): string[] => names.map((name) => `${partial} ${name}`);
  const groups = named([
    "all",
    ...values,
    ...of.flatMap(({ dimension, trees }) => trees.map((tree) => JSON.stringify([dimension, tree, "and below"]))),
  ]);
  return { groups, smallest: named(values.length ? values : ["all"]) };
}
