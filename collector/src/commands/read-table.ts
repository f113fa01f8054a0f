import { readFile } from "node:fs/promises";
import { decode } from "../../../src/files/index.ts";
import { csvTable } from "../../../src/report/index.ts";
import { BadSetting } from "../errors/bad-setting.ts";

/** The rows of a CSV file that has these columns. @throws BadSetting */
export async function readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): Promise<Record<Column, string>[]> {
  const table = csvTable(decode(await readFile(file)));
  const missing = columns.filter((column) => !table.columns.includes(column));
  if (missing.length)
    throw new BadSetting(
      `${file} has no column “${missing[0]}”. The first line names the columns: ${columns.join(",")}`,
    );
  if (table.quotes) throw new BadSetting(`${file}:${table.quotes.line} has quotes that do not end.`);
  return table.rows.map(({ cells }) => cells as Record<Column, string>);
}

/** Numbers by unit, from a CSV file with the columns `unit` and `target`. @throws BadSetting */
export async function readTargets(file: string): Promise<Map<string, number>> {
  const rows = await readTable(file, ["unit", "target"]);
  return new Map(rows.map(({ unit, target }) => [unit, wholeIn(`${file}: the target of “${unit}”`, target)]));
}

/** @throws BadSetting */
export function wholeIn(name: string, text: string | undefined): number {
  if (/^\d{1,9}$/.test(text ?? "")) return Number(text);
  throw new BadSetting(`${name} is “${text ?? ""}”. Give a whole number.`);
}
