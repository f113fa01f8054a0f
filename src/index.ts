/*
 * The element's class, its events and the types they carry. Importing this defines no element;
 * `satisfaction-survey/define` does.
 */
export type { Layout } from "./answers/steps.ts";
export type { Entry, Fault, Submission, Survey } from "./schema/index.ts";
export * from "./widget/events.ts";
export { SatisfactionSurvey } from "./widget/survey-element.ts";
