import type { Survey } from "../survey.ts";

/** What chance decides for one person, or the sheet in their hand: it decides what they are asked, and in which words. */
export interface Drawn {
  /** The number of the booklet, where the survey's items rotate. */
  readonly booklet?: number | undefined;
  /** The id of the wording by the id of its item, where items have wordings under test. */
  readonly variants?: Readonly<Record<string, string>> | undefined;
  /** What the order of options follows from, where items have them in any order: a whole number below 2³², of which 0 is as they are written. */
  readonly order?: number | undefined;
}

/** A survey as one person gets it: whatever their booklet does not ask, no citizen is asked. */
export interface DrawnSurvey extends Survey, Drawn {
  /** The survey as it was written. */
  readonly whole: Survey;
}

/** What was drawn for the person who gets this survey; nothing for a survey as it was written. */
export const drawnOf = ({ booklet, variants, order }: Survey & Drawn): Drawn => ({ booklet, variants, order });

/** The survey as it was written. */
export const wholeOf = <Known extends object>(survey: Known): Known => (survey as { whole?: Known }).whole ?? survey;
