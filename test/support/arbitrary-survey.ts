import type * as fc from "fast-check";
import type { Survey } from "../../src/schema/survey.ts";
import { buildSurvey } from "./arbitrary-survey/build.ts";
import { recipeArbitrary } from "./arbitrary-survey/recipe.ts";

export interface ArbitrarySurveyOptions {
  /** Whether a `lookup` may name a URL, which the widget would then fetch. @default true */
  remoteLists?: boolean;
}

/**
 * Surveys that the schema accepts: every item type, display and language, conditions, scales, checks, context, consent,
 * with names and words that are legal but nasty. All are open for answers now.
 * It runs in browsers too.
 */
export function arbitrarySurvey({ remoteLists = true }: ArbitrarySurveyOptions = {}): fc.Arbitrary<Survey> {
  return recipeArbitrary(remoteLists).map(buildSurvey);
}
