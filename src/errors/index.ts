/* The errors of this package have one base. Nothing here has side effects. */
export { SURVEY_ERRORS, type SurveyErrorCode } from "./codes.ts";
export { SurveyError } from "./survey-error.ts";
