import { SurveyError } from "../errors/survey-error.ts";
import { sumCells } from "./cell.ts";
import type { CountLayout } from "./layout.ts";
import type { Unit } from "./options-type.ts";
import { type Node, nodeOf } from "./suppression/node.ts";
import type { TallyCell, DimensionValue, Tally } from "./tally-type.ts";

/**
 * The groups of a dimension: for each value that occurs, the forms with it.
 * @param expected values that come first, in this order, also without forms; the others follow in order, and last the
 * forms without a value
 * @param known the values that there are, when that is known; forms with another one have none
 */
export function dimensionNodes(
  layout: CountLayout,
  cells: readonly TallyCell[],
  at: number,
  expected: readonly string[] = [],
  known?: ReadonlySet<string>,
): Node[] {
  const byValue = new Map<DimensionValue, TallyCell[]>(expected.map((value) => [value, []]));
  for (const cell of cells) {
    const given = cell.key[at]!;
    const value = given !== null && known && !known.has(given) ? null : given;
    byValue.set(value, [...(byValue.get(value) ?? []), cell]);
  }
  const place = (value: DimensionValue): number => {
    const at = value === null ? -1 : expected.indexOf(value);
    return value === null ? Infinity : at < 0 ? expected.length : at;
  };
  return [...byValue]
    .sort(([a], [b]) => place(a) - place(b) || (String(a) < String(b) ? -1 : 1))
    .map(([value, of]) => ({ ...nodeOf(layout, value, sumCells(layout, of)), sources: of }));
}

/** Thrown when units are no tree, or lack one that is named. */
export class BadUnits extends SurveyError {
  override name = "BadUnits";
}

/**
 * The groups of `unit`, as the tree has them: each with all units below it, and, where it has some, its own forms as the
 * first part of it. Last come the forms of no unit of the tree.
 * @param own the groups by unit, each with its own forms only
 */
export function unitNodes(layout: CountLayout, own: readonly Node[], units: readonly Unit[]): Node[] {
  checkUnits(units);
  const byId = new Map(own.map((node) => [node.id, node]));
  const build = (id: string): Node => {
    const children = units.filter(({ parent }) => parent === id).map((unit) => build(unit.id));
    const self = byId.get(id) ?? nodeOf(layout, id, sumCells(layout, []));
    if (!children.length) return self;
    self.isOwn = true;
    const parts = [self, ...children];
    return nodeOf(
      layout,
      id,
      sumCells(
        layout,
        parts.map(({ cell }) => cell),
      ),
      [parts],
    );
  };
  const roots = units.filter(({ parent }) => parent === undefined).map(({ id }) => build(id));
  return [...roots, ...own.filter(({ id }) => id === null)];
}

/** The units that forms, counts or points name and the tree does not have, in order. */
export function unknownUnits({ by, cells, points }: Tally, units: readonly Unit[]): string[] {
  const at = by.indexOf("unit");
  const known = new Set(units.map(({ id }) => id));
  const named = [
    ...Object.values(cells).flatMap(({ key }) => (at < 0 ? [] : (key[at] ?? []))),
    ...points.map(({ unit }) => unit),
  ];
  return [...new Set(named)].filter((unit) => !known.has(unit)).sort();
}

/** @throws BadUnits when a target is of a unit that the tree does not have */
export function requireUnits(units: readonly Unit[], named: readonly string[]): void {
  const known = new Set(units.map(({ id }) => id));
  const unknown = named.find((unit) => !known.has(unit));
  if (unknown !== undefined)
    throw new BadUnits(
      "unit-not-in-tree",
      `“${unknown}” has a target and is no unit of the tree. Add it to the tree, or correct it.`,
    );
}

function checkUnits(units: readonly Unit[]): void {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  if (parents.size < units.length) {
    const twice = units.find(({ id }, i) => units.findIndex((unit) => unit.id === id) < i)!.id;
    throw new BadUnits("unit-twice", `The unit “${twice}” stands twice in the tree. Keep it once.`);
  }
  for (const { id, parent } of units) {
    if (parent !== undefined && !parents.has(parent)) {
      throw new BadUnits(
        "unit-below-unknown",
        `The unit “${id}” is below “${parent}”, which is no unit. Add “${parent}”, or correct it.`,
      );
    }
    let above = parent;
    for (let steps = 0; above !== undefined; steps++) {
      if (steps > units.length)
        throw new BadUnits("unit-below-itself", `The unit “${id}” is below itself. Correct its “parent”.`);
      above = parents.get(above);
    }
  }
}
