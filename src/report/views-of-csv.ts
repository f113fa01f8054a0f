import { isDay } from "../schema/index.ts";
import { csvTable } from "../units/csv-table.ts";
import type { DailyViews } from "./views.ts";

const COLUMNS = ["survey", "day", "channel", "placement", "unit", "step", "section", "count"] as const;

/** What is wrong with a table of views, and where: columns that it lacks, or the first line that cannot be read. */
export type ViewsFault = { code: "viewsColumns"; columns: string } | { code: "viewsLine"; line: number };

/** Daily sums of views in a table, as the collector lists them. */
export function viewsOfCsv(text: string): { views: DailyViews[]; fault?: ViewsFault } {
  const { columns, rows } = csvTable(text);
  const lacking = COLUMNS.filter((column) => !columns.includes(column));
  if (lacking.length) return { views: [], fault: { code: "viewsColumns", columns: lacking.join(", ") } };
  const bad = rows.find(({ cells: { count = "", day = "" } }) => !/^\d{1,15}$/.test(count) || !isDay(day));
  if (bad) return { views: [], fault: { code: "viewsLine", line: bad.line } };
  return {
    views: rows.map(({ cells }) => ({
      ...(cells as Record<(typeof COLUMNS)[number], string>),
      count: Number(cells["count"]),
    })),
  };
}
