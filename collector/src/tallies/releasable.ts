import type { DimensionValue } from "../../../src/report/index.ts";

/** What has happened in a cell since it was last published. */
export interface Pending {
  /** The name of the cell: JSON of its values by dimension, and whether its forms are partial. */
  cell: string;
  /** How many more forms it has. Withdrawals make it less. */
  more: number;
}

/**
 * Which cells may be published as they are now.
 *
 * Whoever compares a report with the one before it sees what the forms between them said. So in every group that is
 * published (all forms; each value of each dimension; and with it each unit above), nothing may change, or at least
 * `threshold` forms must have come or gone. Forms that came and went in equal number do not count, so that nobody stands
 * alone in a difference.
 */
export function releasable(cells: readonly Pending[], threshold: number): Set<string> {
  const grouped = cells.map(({ cell, more }) => ({ cell, more, groups: groupsOf(cell) }));
  for (let open = grouped; ;) {
    const more = new Map<string, number>();
    for (const each of open) for (const group of each.groups) more.set(group, (more.get(group) ?? 0) + each.more);
    const left = open.filter(({ groups }) => groups.every((group) => Math.abs(more.get(group)!) >= threshold));
    if (left.length === open.length) return new Set(left.map(({ cell }) => cell));
    open = left;
  }
}

function groupsOf(cell: string): string[] {
  const parts = JSON.parse(cell || "[]") as [...DimensionValue[], partial: boolean];
  const partial = parts.pop();
  return ["all", ...parts.map((value, dimension) => JSON.stringify([dimension, value]))].map(
    (name) => `${partial} ${name}`,
  );
}
