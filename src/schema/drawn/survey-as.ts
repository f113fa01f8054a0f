import { bookletCount, bookletOf } from "../booklets/booklet-of.ts";
import { withOrder } from "../orders/with-order.ts";
import type { Survey } from "../survey.ts";
import { withWordings } from "../wordings/with-wordings.ts";
import type { Drawn } from "./drawn.ts";

/**
 * The survey as it is for whom this was drawn. What the survey does not know stays undrawn.
 * @param survey that `checkSurvey` finds no errors in
 */
export function surveyAs(survey: Survey, { booklet = 0, variants = {}, order = 0 }: Drawn): Survey {
  const isBooklet = survey.rotation && Number.isInteger(booklet) && booklet > 0 && booklet <= bookletCount(survey);
  return withOrder(withWordings(isBooklet ? bookletOf(survey, booklet) : survey, variants), order);
}
