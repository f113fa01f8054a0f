import { type DailyViews, viewsOfCsv } from "../../report/index.ts";
import { InputError } from "../cli-error.ts";
import { readTextFile } from "./read-text.ts";

/** Daily sums of views in a table, see `viewsOfCsv`. @throws InputError, FileError */
export async function readViews(file: string): Promise<DailyViews[]> {
  const { views, fault } = viewsOfCsv(await readTextFile(file));
  if (!fault) return views;
  const { code, ...values } = fault;
  throw new InputError(code, { file, ...values });
}
