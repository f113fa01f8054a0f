import type { Survey } from "../survey.ts";

/** A survey as one person gets it: whatever their booklet does not ask, no citizen is asked. */
export interface Booklet extends Survey {
  readonly booklet: number;
  /** The survey with all its items. */
  readonly whole: Survey;
}

/** The number of the booklet; `undefined` for a survey with all its items. */
export const bookletNumber = (survey: Survey): number | undefined => (survey as Partial<Booklet>).booklet;

/** The survey with all its items. */
export const wholeOf = <Known extends object>(survey: Known): Known => (survey as { whole?: Known }).whole ?? survey;
