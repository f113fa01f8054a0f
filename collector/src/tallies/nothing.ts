import { type Tally, emptyTally } from "../../../src/report/index.ts";
import type { Plan } from "./plan.ts";

/** The tally of nothing, in one track. */
export const nothing = ({ surveys, options }: Pick<Plan, "surveys" | "options">, track: Tally["track"]): Tally =>
  emptyTally(surveys, { ...options, track });
