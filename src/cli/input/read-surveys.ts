import { type Survey, checkSurvey, formatFault } from "../../schema/index.ts";
import { InputError } from "../cli-error.ts";
import type { CommandUi } from "../ui.ts";
import { readJsonFile } from "./read-text.ts";

/**
 * @param refusal the message about a survey with errors
 * @throws FileError; InputError when it has errors, all of which have been noted
 */
export async function readSurveyFile(
  file: string,
  refusal: "surveys" | "unprinted" | "undrawn",
  ui: CommandUi,
): Promise<Survey> {
  const { survey, faults } = checkSurvey(await readJsonFile(file));
  if (survey) return survey;
  for (const fault of faults) ui.note(`${file}: ${formatFault(fault, ui.language)}`);
  throw new InputError(refusal, { file });
}

/**
 * The versions of one survey, the newest first.
 * @param files names with commas between, in that order
 * @throws FileError; InputError when one has errors, all of which have been noted, or is another survey
 */
export async function readSurveys(files: string, ui: CommandUi): Promise<[Survey, ...Survey[]]> {
  const surveys: Survey[] = [];
  for (const file of files.split(",").map((name) => name.trim())) {
    const survey = await readSurveyFile(file, "surveys", ui);
    const expected = surveys[0]?.id ?? survey.id;
    if (survey.id !== expected) throw new InputError("otherSurvey", { file, got: survey.id, expected });
    surveys.push(survey);
  }
  return surveys as [Survey, ...Survey[]];
}
