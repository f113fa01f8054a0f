import type { DailyViews } from "../../report/index.ts";
import { isDay } from "../../schema/index.ts";
import { csvTable } from "../../units/csv-table.ts";
import { InputError } from "../cli-error.ts";
import { readTextFile } from "./read-text.ts";

const COLUMNS = ["survey", "day", "channel", "placement", "unit", "step", "section", "count"] as const;

/** Daily sums of views in a table, as the collector exports them. @throws InputError, FileError */
export async function readViews(file: string): Promise<DailyViews[]> {
  const { columns, rows } = csvTable(await readTextFile(file));
  const lacking = COLUMNS.filter((column) => !columns.includes(column));
  if (lacking.length) throw new InputError("viewsColumns", { file, columns: lacking.join(", ") });
  return rows.map(({ line, cells }) => {
    const { count = "", day = "" } = cells;
    if (!/^\d+$/.test(count) || !isDay(day)) throw new InputError("viewsLine", { file, line });
    return { ...(cells as Record<(typeof COLUMNS)[number], string>), count: Number(count) };
  });
}
