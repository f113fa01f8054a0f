import type { Survey } from "../../../src/schema/index.ts";
import { registryOf } from "../registry.ts";
import type { Store } from "../store/store.ts";
import { plansOf } from "../tallies/plans.ts";
import type { Recount } from "../tallies/recount.ts";
import { talliesOf } from "../tallies/tallies.ts";
import { type ResultsOptions, planOptionsOf } from "./results.ts";

export interface SurveyCount extends Recount {
  survey: string;
  /** What was counted before ought to have been the same. */
  wasKept: boolean;
}

/**
 * Counts the submissions of the surveys, so that the first who asks for results need not wait.
 * @param anew also what is counted already
 */
export async function countSurveys(
  surveys: readonly Survey[],
  store: Store,
  results: ResultsOptions,
  anew = false,
): Promise<SurveyCount[]> {
  const registry = registryOf(surveys);
  const plans = plansOf(registry, store, planOptionsOf(results));
  const tallies = talliesOf(store);
  const counts: SurveyCount[] = [];
  for (const survey of registry.ids) {
    const plan = (await plans(survey))!;
    const wasKept = await tallies.isKept(plan);
    if (anew || !wasKept) counts.push({ survey, wasKept, ...(await tallies.recount(plan)) });
  }
  return counts;
}
