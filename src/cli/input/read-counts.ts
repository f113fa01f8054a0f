import {
  type CountFault,
  type Counts,
  type Tally,
  type TallyOptions,
  atLine,
  countsOfCsv,
  explainCounts,
  tallyOfCounts,
} from "../../report/index.ts";
import type { Survey } from "../../schema/index.ts";
import { InputError } from "../cli-error.ts";
import type { CommandUi } from "../ui.ts";
import { readJsonFile, readTextFile } from "./read-text.ts";

/** Counts as they stand in a file. */
export interface ReadCounts {
  file: string;
  counts: Counts;
  /** Where a fault is in the file. */
  placed: (fault: CountFault) => CountFault;
}

/** The counts of a CSV or JSON file, not yet held against a survey. @throws FileError, InputError after noting every fault */
export async function readCounts(file: string, ui: CommandUi): Promise<ReadCounts> {
  if (!file.toLowerCase().endsWith(".csv")) {
    const counts = await readJsonFile(file);
    if (!isCounts(counts)) throw new InputError("countsShape", { file });
    return { file, counts, placed: (fault) => fault };
  }
  const csv = countsOfCsv(await readTextFile(file));
  if (csv.faults.length) throw refused(file, csv.faults, ui);
  return { file, counts: csv.counts, placed: (fault) => atLine(fault, csv) };
}

/** @throws InputError after noting everything that cannot be */
export function countedTally(
  { file, counts, placed }: ReadCounts,
  surveys: readonly Survey[],
  options: TallyOptions,
  ui: CommandUi,
): Tally {
  const { tally, faults } = tallyOfCounts(surveys, counts, options);
  if (!tally) throw refused(file, faults.map(placed), ui);
  return tally;
}

function refused(file: string, faults: readonly CountFault[], ui: CommandUi): InputError {
  for (const fault of faults) ui.note(`${file}: ${explainCounts(fault, ui.language)}`);
  return new InputError("counts", { file });
}

/** The part of the shape that the counting relies on. */
function isCounts(data: unknown): data is Counts {
  const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject(data)) return false;
  const { rows, points, ...others } = data as Record<string, unknown>;
  const areRows = (list: unknown) => list === undefined || (Array.isArray(list) && list.every(isObject));
  return areRows(rows) && areRows(points) && Boolean(rows ?? points) && !Object.keys(others).length;
}
