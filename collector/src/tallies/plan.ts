import { type Counter, type Known, type Tally, countersOf } from "../../../src/report/index.ts";
import type { Submission } from "../../../src/schema/index.ts";
import { type TrackCell, cellFinder } from "./cell-of.ts";
import type { Counting } from "./counting.ts";
import { writtenTallies } from "./written-tallies.ts";

/** How the submissions of one survey are counted. */
export interface Plan extends Counting {
  survey: string;
  /** Tallies with the same one can be added up. */
  digest: string;
  /** Finds the cell in which a submission is counted. */
  cellOf: (submission: Submission) => TrackCell;
  /** Counts into a tally by this plan. */
  counter: (tally: Tally) => Counter;
  /** The same where other values are told apart. */
  counterBy: (tally: Tally, known: Known) => Counter;
  /** The tally of a text. */
  parsed: (text: string) => Tally;
  /** The text of a tally, which nobody changes any more. */
  written: (tally: Tally) => string;
}

/** What a plan is made of, as plain data. */
export type PlanData = Pick<Plan, "survey" | "surveys" | "options" | "digest">;

/** The plan that is made of this. */
export const planWith = ({ survey, surveys, options, digest }: PlanData): Plan => ({
  survey,
  surveys,
  options,
  digest,
  cellOf: cellFinder({ surveys, options }),
  counter: countersOf(surveys, options.known),
  counterBy: (tally, known) => countersOf(surveys, known)(tally),
  ...writtenTallies(),
});
