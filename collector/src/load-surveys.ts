import { CollectorError } from "./errors/collector-error.ts";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { decode } from "../../src/files/index.ts";
import { type Survey, checkSurvey, formatFault } from "../../src/schema/index.ts";

/** Thrown when a survey that the collector should accept submissions for has errors. */
export class SurveysRefused extends CollectorError {
  override name = "SurveysRefused";

  /** @param errors a line each */
  constructor(errors: readonly string[]) {
    super("bad-survey", errors.join("\n"));
  }
}

export interface LoadedSurveys {
  surveys: Survey[];
  /** What is not wrong, but worth a look; one line each. */
  warnings: string[];
}

/** Reads all `*.json` files of a folder, in the order of their names, so that `x-2.json` is newer than `x-1.json`. */
export async function loadSurveys(folder: string): Promise<LoadedSurveys> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  names.sort(new Intl.Collator("en", { numeric: true }).compare);
  const surveys: Survey[] = [];
  const warnings: string[] = [];
  const errors: string[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const data = await parsed(file, errors);
    if (data === undefined) continue;
    const { survey, faults } = checkSurvey(data);
    for (const fault of faults)
      (fault.level === "error" ? errors : warnings).push(`${file} ${formatFault(fault, "en")}`);
    if (survey) surveys.push(survey);
  }
  if (!names.length)
    errors.push(`${folder} has no *.json file. Put the surveys there that submissions are accepted for.`);
  if (errors.length) throw new SurveysRefused(errors);
  return { surveys, warnings };
}

async function parsed(file: string, errors: string[]): Promise<unknown> {
  try {
    return JSON.parse(decode(await readFile(file))) as unknown;
  } catch (error) {
    const { message } = error as Error;
    errors.push(error instanceof SyntaxError ? `${file} is not JSON: ${message}` : `${file}: ${message}`);
    return undefined;
  }
}
