import type { Registry } from "../registry.ts";
import { RequestProblem } from "../request-problem.ts";

/** That a request names a survey which is not there. */
export const noSuchSurvey = (id: string, { ids }: Registry): RequestProblem =>
  new RequestProblem("no-such-survey", { got: `“${id.slice(0, 64)}”`, known: ids.join(", ") });
