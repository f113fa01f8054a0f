/*
 * The class of the element that publishes a report, and its events. Importing this defines no element;
 * `satisfaction-survey/results/define` does.
 */
export type { Report } from "../report/index.ts";
export * from "./events.ts";
export { SatisfactionResults } from "./results-element.ts";
