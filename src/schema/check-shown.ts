import type * as z from "zod/mini";
import { isTooDeep } from "./depth.ts";
import { type Fault, type Report, faultList } from "./fault.ts";
import { checkConditions } from "./rules/conditions.ts";
import { checkNames } from "./rules/names.ts";
import { checkOptions } from "./rules/options.ts";
import { checkPeriod } from "./rules/period.ts";
import { checkRecordings } from "./rules/recordings.ts";
import { checkTexts } from "./rules/texts.ts";
import { isObject } from "./rules/walk.ts";
import { checkWhole } from "./rules/whole.ts";
import { checkShape } from "./shape.ts";
import { shownSchema } from "./shown.ts";
import type { Survey } from "./survey.ts";

export interface SurveyCheck {
  /** The survey, when it has no error. */
  survey?: Survey;
  /** Everything wrong with it, errors and warnings, in one go. */
  faults: readonly Fault[];
}

/** Something that has to be right in a survey. It also runs on one whose shape is wrong elsewhere. */
export type Rule = (survey: Survey, report: Report) => void;

/** What has to be right before a survey can be shown. */
export const shownRules: readonly Rule[] = [
  checkNames,
  checkOptions,
  checkConditions,
  checkTexts,
  checkPeriod,
  checkRecordings,
  checkWhole,
];

/** Checks `data` as far as a page needs: all but `measures`. */
export const checkShown = (data: unknown): SurveyCheck => checkBy(shownSchema, shownRules, data);

/** Checks `data` against a schema and rules. */
export function checkBy(schema: z.ZodMiniType, rules: readonly Rule[], data: unknown): SurveyCheck {
  const { faults, report } = faultList();
  if (isTooDeep(data)) {
    report([], "too-deep");
    return { faults };
  }
  checkShape(schema, data, report);
  if (isObject(data)) for (const rule of rules) rule(data as Survey, report);
  return faults.some(({ level }) => level === "error") ? { faults } : { survey: data as Survey, faults };
}
