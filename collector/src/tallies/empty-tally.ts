import { type Tally, emptyTally } from "../../../src/report/index.ts";
import type { Counting } from "./counting.ts";

/** The tally of no submission, in one track. */
export const emptyTallyOf = ({ surveys, options }: Counting, track: Tally["track"]): Tally =>
  emptyTally(surveys, { ...options, track });
