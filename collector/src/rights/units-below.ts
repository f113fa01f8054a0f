import type { Unit } from "../../../src/report/index.ts";

/** A unit and all below it. A unit that the tree does not have is alone. */
export function unitsBelow(unit: string, units: readonly Unit[] = []): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const { id, parent } of units)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
  const found = new Set([unit]);
  // What is added while this runs has its turn, too.
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child);
  return found;
}
