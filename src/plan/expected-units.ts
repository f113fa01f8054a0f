import { type Unit, type UnitFault, csvTable, unitsOfCsv } from "../report/index.ts";

/** A unit with the forms that it will have in a report. */
export interface ExpectedUnit extends Unit {
  /** With those of all units below it. */
  expected: number;
  /** How many units stand above it. */
  depth: number;
}

/** Why a table of units cannot be planned for: what is wrong with its units, or a line whose `expected` is no whole number. */
export type ExpectedFault = UnitFault | { line: number; code: "expected"; name: string };

/**
 * The units of a table (see `unitsOfCsv`) that also has a column `expected`: how many forms a unit will have of its own. A report shows a unit
 * with all units below it, so it gets the sum. Where the cell is empty, a unit without others below it has `otherwise`, and any other has none.
 * @returns the units as the tree has them, from above to below, without those that no form is expected of
 */
export function expectedUnits(
  text: string,
  otherwise?: number,
): { units: ExpectedUnit[]; faults: readonly ExpectedFault[] } {
  const { units, faults } = unitsOfCsv(text);
  if (faults.length) return { units: [], faults };
  const { columns, rows } = csvTable(text);
  if (!columns.includes("expected") && otherwise === undefined)
    return { units: [], faults: [{ line: 1, code: "column", name: "expected" }] };
  const below = new Map<string | undefined, Unit[]>();
  for (const unit of units) below.set(unit.parent, [...(below.get(unit.parent) ?? []), unit]);
  const childrenOf = (id?: string): Unit[] => below.get(id) ?? [];
  const given = new Map(rows.map(({ line, cells: { id = "", expected = "" } }) => [id, { line, expected }]));
  const bad = [...given].flatMap(([id, { line, expected }]): ExpectedFault[] => {
    const isLacking = !expected && otherwise === undefined && !childrenOf(id).length;
    return isLacking || (expected && !/^\d{1,9}$/.test(expected)) ? [{ line, code: "expected", name: id }] : [];
  });
  if (bad.length) return { units: [], faults: bad };
  const branch = (unit: Unit, depth: number): ExpectedUnit[] => {
    const all = childrenOf(unit.id).flatMap((child) => branch(child, depth + 1));
    const { expected } = given.get(unit.id)!;
    const own = expected ? Number(expected) : all.length ? 0 : (otherwise ?? 0);
    const children = all.filter((each) => each.depth === depth + 1);
    return [{ ...unit, depth, expected: children.reduce((sum, child) => sum + child.expected, own) }, ...all];
  };
  return {
    units: childrenOf()
      .flatMap((root) => branch(root, 0))
      .filter(({ expected }) => expected > 0),
    faults: [],
  };
}
