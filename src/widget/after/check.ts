/* Loads after the first questions are shown, or when a survey has no survey's shape. */
export { checkSurvey } from "../../schema/check-survey.ts";
export { formatFault } from "../../schema/explain.ts";
