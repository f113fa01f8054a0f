import type { Unit } from "../../../src/report/index.ts";
import type { Above } from "./releasable.ts";

/** What stands above a unit in the tree, and the unit itself, which may have others below it. @param by the dimensions of the cells */
export function unitsAbove(by: readonly string[], units: readonly Unit[] = []): Above {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return (dimension, value) => {
    if (by[dimension] !== "unit" || value === null) return [];
    const found = new Set<string>();
    // A tree that has a circle is refused when a report is made.
    for (let at: string | undefined = value; at !== undefined && !found.has(at); at = parents.get(at)) found.add(at);
    return [...found];
  };
}
