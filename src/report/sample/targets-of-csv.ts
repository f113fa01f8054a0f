import { csvTable } from "../../units/csv-table.ts";
import type { UnitTarget } from "./unit-target.ts";

/** What is wrong with a table of targets, and where. */
export type TargetsFault =
  | { code: "targetsQuotes"; line: number }
  | { code: "targetsColumns"; columns: string }
  | { code: "targetsNumber"; line: number; got: string }
  | { code: "targetsUnit"; line: number }
  | { code: "targetsTwice"; line: number; unit: string };

const COLUMNS = ["unit", "target"] as const;

/** A whole number of at most nine digits. */
const isCount = (text: string): boolean => /^\d{1,9}$/.test(text);

/**
 * How many forms are wanted of each unit, in a table with the columns `unit` and `target`, and perhaps `invited`, which may be empty.
 * @returns the targets in their order, or the first thing that is wrong
 */
export function targetsOfCsv(text: string): { targets: UnitTarget[]; fault?: TargetsFault } {
  const { columns, rows, quotes } = csvTable(text);
  const faulty = (fault: TargetsFault) => ({ targets: [], fault });
  if (quotes) return faulty({ code: "targetsQuotes", line: quotes.line });
  const lacking = COLUMNS.filter((column) => !columns.includes(column));
  if (lacking.length) return faulty({ code: "targetsColumns", columns: lacking.join(", ") });
  const byUnit = new Map<string, UnitTarget>();
  for (const { line, cells } of rows) {
    const { unit = "", target = "", invited = "" } = cells;
    if (!unit) return faulty({ code: "targetsUnit", line });
    if (byUnit.has(unit)) return faulty({ code: "targetsTwice", line, unit });
    const bad = [target, ...(invited ? [invited] : [])].find((each) => !isCount(each));
    if (bad !== undefined) return faulty({ code: "targetsNumber", line, got: bad });
    byUnit.set(unit, { unit, target: Number(target), ...(invited && { invited: Number(invited) }) });
  }
  return { targets: [...byUnit.values()] };
}
