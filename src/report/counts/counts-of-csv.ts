import { plainDigits } from "../../schema/digits.ts";
import { csvTable } from "../../units/csv-table.ts";
import type { CountFault, CountRow, Counts, PointsRow } from "./counts-type.ts";

export interface CsvCounts {
  counts: Counts;
  /** The line in which each row of the counts begins, from 1. */
  lines: { rows: number[]; points: number[] };
  faults: CountFault[];
}

/**
 * Reads counts from CSV (see `csvTable`). The first line names the columns:
 * `item`, `option` and `count`, or `unit`, `measure` and `points`; every other column is a dimension.
 */
export function countsOfCsv(text: string): CsvCounts {
  const { columns, rows: records, quotes } = csvTable(text);
  const result: CsvCounts = { counts: {}, lines: { rows: [], points: [] }, faults: [] };
  const fault = (code: CountFault["code"], line: number, column: string, params: CountFault["params"] = {}): void =>
    void result.faults.push({ code, at: { line }, column, params });
  const isPoints = columns.includes("points");
  const needed = isPoints ? ["unit", "measure", "points"] : ["item", "option", "count"];
  const missing = needed.filter((name) => !columns.includes(name));
  if (quotes) fault("quotes", quotes.line, quotes.column);
  else for (const name of missing) fault("missing-column", 1, name, { known: columns });
  if (result.faults.length) return result;

  const rows: CountRow[] = [];
  const points: PointsRow[] = [];
  for (const { line, cells } of records) {
    if (isPoints) {
      points.push({ unit: cells["unit"]!, measure: cells["measure"]!, points: cells["points"]! });
      result.lines.points.push(line);
      continue;
    }
    const count = plainDigits(cells["count"]!);
    if (!/^\d+$/.test(count)) {
      fault("bad-count", line, "count", { got: cells["count"]! });
      continue;
    }
    const dimensions = Object.entries(cells).filter(([name, value]) => !needed.includes(name) && value);
    rows.push({
      by: Object.fromEntries(dimensions),
      ...(cells["item"] && { item: cells["item"], option: cells["option"]! }),
      count: Number(count),
    });
    result.lines.rows.push(line);
  }
  result.counts = isPoints ? { points } : { rows };
  return result;
}

/** A fault of counts that came from CSV, with the line instead of the row. */
export const atLine = (fault: CountFault, { lines }: CsvCounts): CountFault =>
  "list" in fault.at ? { ...fault, at: { line: lines[fault.at.list][fault.at.index]! } } : fault;
