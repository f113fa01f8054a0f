import { type Tally, emptyTally } from "../../../src/report/index.ts";
import type { Plan } from "./plan.ts";

/** The tally of no submission, in one track. */
export const emptyTallyOf = ({ surveys, options }: Pick<Plan, "surveys" | "options">, track: Tally["track"]): Tally =>
  emptyTally(surveys, { ...options, track });
