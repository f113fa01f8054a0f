import { type SurveyCheck, checkBy, shownRules } from "./check-shown.ts";
import { checkMeasures } from "./measure-rules/measures.ts";
import { surveySchema } from "./survey.ts";

export type { SurveyCheck };

/**
 * Checks whether `data` is a survey: its shape, and that everything in it that refers to something else fits.
 * Never throws. Use `explain` to say a fault in words.
 * @param data parsed JSON of unknown origin
 */
export const checkSurvey = (data: unknown): SurveyCheck => checkBy(surveySchema, [...shownRules, checkMeasures], data);
