import { readFile } from "node:fs/promises";
import { decode } from "../../../src/files/index.ts";
import { type TargetsFault, type UnitTarget, csvTable, targetsOfCsv } from "../../../src/report/index.ts";
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

/** How many forms are wanted of each unit, see `targetsOfCsv`. @throws BadSetting */
export async function readTargets(file: string): Promise<UnitTarget[]> {
  const { targets, fault } = targetsOfCsv(decode(await readFile(file)));
  if (fault) throw new BadSetting(`${file}${explained(fault)}`);
  return targets;
}

function explained(fault: TargetsFault): string {
  switch (fault.code) {
    case "targetsColumns":
      return ` has no column “${fault.columns}”. The first line names the columns: unit,target`;
    case "targetsQuotes":
      return `:${fault.line} has quotes that do not end.`;
    case "targetsUnit":
      return `:${fault.line} names no unit.`;
    case "targetsTwice":
      return `:${fault.line} has the unit “${fault.unit}” once more. Keep one line of it.`;
    case "targetsNumber":
      return `:${fault.line} has “${fault.got}” for a number. Give a whole number.`;
  }
}

/** @throws BadSetting */
export function wholeIn(name: string, text: string | undefined): number {
  if (/^\d{1,9}$/.test(text ?? "")) return Number(text);
  throw new BadSetting(`${name} is “${text ?? ""}”. Give a whole number.`);
}
