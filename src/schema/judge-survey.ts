import type * as z from "zod/mini";
import { type Fault, faultList } from "./fault.ts";
import { checkConditions } from "./rules/conditions.ts";
import { checkNames } from "./rules/names.ts";
import { checkOptions } from "./rules/options.ts";
import { checkPeriod } from "./rules/period.ts";
import { checkTexts } from "./rules/texts.ts";
import { isObject } from "./rules/walk.ts";
import { checkWhole } from "./rules/whole.ts";
import { reportShape } from "./structure.ts";
import type { Survey } from "./survey.ts";

export interface SurveyCheck {
  /** The survey, when it has no error. */
  survey?: Survey;
  /** Everything wrong with it, errors and warnings, in one go. */
  faults: readonly Fault[];
}

/** Every fault of a survey whose shape has been looked at. Apart from that look, because it loads later in a page. */
export function judgeSurvey(data: unknown, issues: readonly z.core.$ZodIssue[]): SurveyCheck {
  const { faults, report } = faultList();
  reportShape(issues, report);
  if (isObject(data)) {
    for (const rule of [checkNames, checkOptions, checkConditions, checkTexts, checkPeriod, checkWhole]) {
      rule(data as Survey, report);
    }
  }
  return faults.some(({ level }) => level === "error") ? { faults } : { survey: data as Survey, faults };
}

/** The verdict on data that nests too deep to be looked at. */
export function tooDeep(): SurveyCheck {
  const { faults, report } = faultList();
  report([], "too-deep");
  return { faults };
}
