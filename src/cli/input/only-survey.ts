import type { Survey } from "../../schema/index.ts";
import { UsageError } from "../cli-error.ts";
import type { CommandUi } from "../ui.ts";
import { readSurveyFile } from "./read-surveys.ts";

/**
 * The one survey that a form is made of.
 * @throws UsageError when none or several are named; FileError; InputError when it has errors, all of which have been noted
 */
export async function onlySurvey(command: string, [file, another]: readonly string[], ui: CommandUi): Promise<Survey> {
  if (file === undefined) throw new UsageError("noSurvey", { command });
  if (another !== undefined) throw new UsageError("oneSurvey", { got: another });
  return readSurveyFile(file, "unprinted", ui);
}
