import { decode } from "../../files/index.ts";
import type { Text } from "../../schema/index.ts";
import { unitsOfCsv } from "../../units/units-of-csv.ts";

/** A value of a context field, in words. */
export interface NamedValue {
  value: string;
  label: Text;
  /** How many units stand above it. */
  depth: number;
}

/** The context field whose values a table of units names. */
export const UNIT = "unit";

/**
 * The units in a table, the one that reports and printed forms use and in whatever a spreadsheet saves it, each below the one that it belongs to.
 * Rejects when it cannot be had, and with the first fault in it.
 */
export async function namedUnits(address: string): Promise<NamedValue[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { units, faults } = unitsOfCsv(decode(new Uint8Array(await response.arrayBuffer())));
  const [fault] = faults;
  if (fault) throw new Error(`${address}, line ${fault.line}: ${fault.code} “${fault.name}”`);
  const below = (parent: string | undefined, depth: number): NamedValue[] =>
    units
      .filter((unit) => unit.parent === parent)
      .flatMap(({ id, label = id }) => [{ value: id, label, depth }, ...below(id, depth + 1)]);
  return below(undefined, 0);
}
