import type { ReportFault } from "../fault.ts";
import { isQuestion } from "../instrument.ts";
import type { Survey } from "../survey.ts";
import { listOf } from "./walk.ts";

/** There is something to ask, and what is personal has a consent. */
export function checkWhole(survey: Survey, report: ReportFault): void {
  let questions = 0;
  for (const [s, section] of listOf(survey.sections)) {
    for (const [i, item] of listOf(section.items)) {
      if (isQuestion(item)) questions++;
      if ("sensitive" in item && item.sensitive && !survey.consent) {
        report(["sections", s, "items", i, "sensitive"], "sensitive-without-consent");
      }
    }
  }
  if (!questions && listOf(survey.sections).length) report(["sections"], "nothing-to-ask");
}
