/*
 * What a survey of each possible length costs and brings, before anybody has answered. Pure.
 */
export { formsForShare } from "./forms-needed.ts";
export {
  type Flaw,
  type SurveyPlan,
  type SurveyPlanOptions,
  type PlannedLength,
  QUESTION_MARGIN,
  planOf,
  plannerOf,
  plannedIndex,
} from "./plan-of.ts";
export { ASSUMED } from "./spread.ts";
export { type ExpectedUnit, type ExpectedFault, expectedUnits } from "./expected-units.ts";
