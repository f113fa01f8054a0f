import { csvTable } from "./csv-table.ts";
import type { Unit } from "./unit.ts";

/** Why a line of a table is no unit. */
export interface UnitFault {
  /** From 1; a cell with line breaks in quotes counts by its first. */
  line: number;
  code: "no-id" | "twice" | "no-such-parent" | "below-itself" | "quotes" | "column";
  /** The unit, parent or column that it is about. */
  name: string;
}

/** A column `label` holds the one name of a unit; `label:vi`, `label:en` … hold one for each language. */
const LABEL = /^label:(.+)$/;

/**
 * The tree of units in a table (see `csvTable`) with the columns `id`, `parent` and `label`, of which only `id` must be there.
 * @returns the units in their order, or what is wrong, each with its line
 */
export function unitsOfCsv(text: string): { units: Unit[]; faults: UnitFault[] } {
  const { columns, rows: records, quotes } = csvTable(text);
  if (quotes) return { units: [], faults: [{ line: quotes.line, code: "quotes", name: quotes.column }] };
  if (!columns.includes("id")) return { units: [], faults: [{ line: 1, code: "column", name: "id" }] };

  const faults: UnitFault[] = [];
  const rows = records.map(({ line, cells }) => ({ line, unit: unitOf(cells) }));
  const byId = new Map<string, Unit>();
  for (const { line, unit } of rows) {
    if (!unit.id) faults.push({ line, code: "no-id", name: "id" });
    else if (byId.has(unit.id)) faults.push({ line, code: "twice", name: unit.id });
    else byId.set(unit.id, unit);
  }
  for (const { line, unit } of rows) {
    if (unit.parent === undefined) continue;
    if (!byId.has(unit.parent)) faults.push({ line, code: "no-such-parent", name: unit.parent });
    else if (isBelowItself(unit, byId)) faults.push({ line, code: "below-itself", name: unit.id });
  }
  return { units: faults.length ? [] : rows.map(({ unit }) => unit), faults };
}

function unitOf({ id = "", label, parent, ...others }: Record<string, string>): Unit {
  const labels = Object.entries(others).flatMap(([column, text]) => {
    const language = LABEL.exec(column)?.[1];
    return language && text ? [[language, text] as const] : [];
  });
  return {
    id,
    ...(labels.length ? { label: Object.fromEntries(labels) } : label && { label }),
    ...(parent && { parent }),
  };
}

function isBelowItself({ id, parent }: Unit, units: ReadonlyMap<string, Unit>): boolean {
  const seen = new Set<string>();
  for (let above = parent; above !== undefined && !seen.has(above); above = units.get(above)?.parent) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}
