import { bookletCount, bookletOf } from "../booklets/booklet-of.ts";
import { type ReportFault, shown } from "../fault.ts";
import type { Survey } from "../survey.ts";

/**
 * The survey as the submission's booklet asks it, which decides what its answers can be.
 * @returns `undefined` where it names no booklet of the survey, which is reported
 */
export function bookletIn(
  survey: Survey,
  { booklet }: Record<string, unknown>,
  report: ReportFault,
): Survey | undefined {
  if (!survey.rotation) {
    if (booklet !== undefined) report(["booklet"], "booklet-without-rotation");
    return survey;
  }
  const count = bookletCount(survey);
  if (booklet === undefined) report(["booklet"], "no-booklet", { count });
  else if (!(Number.isInteger(booklet) && Number(booklet) >= 1 && Number(booklet) <= count))
    report(["booklet"], "unknown-booklet", { got: shown(booklet), count });
  else return bookletOf(survey, Number(booklet));
  return undefined;
}
