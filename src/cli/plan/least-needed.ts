import type { PlannedLength, SurveyPlan } from "../../plan/index.ts";

/** The short form that needs the fewest forms. One question less is no short form: it asks half of them at most. */
export const leastNeeded = ({ lengths }: SurveyPlan): PlannedLength =>
  lengths
    .filter(({ ask, of }) => 2 * ask <= of)
    .reduce((one, other) => (other.needed < one.needed ? other : one), lengths[0]!);
