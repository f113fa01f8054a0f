import { isTooDeep } from "./depth.ts";
import { shapeIssues } from "./shape.ts";
import { surveySchema } from "./survey.ts";
import { type SurveyCheck, judgeSurvey, tooDeep } from "./judge-survey.ts";

/**
 * Checks whether `data` is a survey: its shape, and that everything in it that refers to something else fits.
 * Never throws. Use `explain` to say a fault in words.
 * @param data parsed JSON of unknown origin
 */
export function checkSurvey(data: unknown): SurveyCheck {
  return isTooDeep(data) ? tooDeep() : judgeSurvey(data, shapeIssues(surveySchema, data));
}
