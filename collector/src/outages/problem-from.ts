import { RequestProblem } from "../request-problem.ts";
import { OUTAGES, outageOf } from "./outage.ts";

/**
 * The problem that a request is answered with for which this was thrown.
 * @param random from 0 to 1, so that not all who meet an outage come back at the same moment
 */
export function problemFrom(error: unknown, random = Math.random()): RequestProblem {
  if (error instanceof RequestProblem) return error;
  const outage = outageOf(error);
  if (!outage) return new RequestProblem("failed");
  const seconds = Math.ceil(OUTAGES[outage].seconds * (1 + random));
  return new RequestProblem("unavailable", { seconds }, { headers: { "Retry-After": String(seconds) } });
}
