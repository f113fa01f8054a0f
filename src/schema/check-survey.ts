import { isTooDeep } from "./depth.ts";
import { type Fault, type ReportFault, faultList } from "./fault.ts";
import { checkMeasures } from "./measure-rules/measures.ts";
import { checkConditions } from "./rules/conditions.ts";
import { checkDisplays } from "./rules/displays.ts";
import { checkEmphasis } from "./rules/emphasis.ts";
import { checkItems } from "./rules/items.ts";
import { checkMeans } from "./rules/means.ts";
import { checkNames } from "./rules/names.ts";
import { checkOptions } from "./rules/options.ts";
import { checkPace } from "./rules/pace.ts";
import { checkPeriod } from "./rules/period.ts";
import { checkRecordings } from "./rules/recordings.ts";
import { checkRotation } from "./rules/rotation.ts";
import { checkTexts } from "./rules/texts.ts";
import { isObject } from "./rules/walk.ts";
import { checkVariants } from "./rules/variants.ts";
import { checkWhole } from "./rules/whole.ts";
import { checkShape } from "./shape.ts";
import { type Survey, surveySchema } from "./survey.ts";

export interface SurveyCheck {
  /** The survey, when it has no error. */
  survey?: Survey;
  /** Everything wrong with it, errors and warnings, in one go. */
  faults: readonly Fault[];
}

/** Something that has to be right in a survey. It also runs on one whose shape is wrong elsewhere. */
export type SurveyRule = (survey: Survey, report: ReportFault) => void;

const rules: readonly SurveyRule[] = [
  checkNames,
  checkOptions,
  checkItems,
  checkDisplays,
  checkConditions,
  checkTexts,
  checkEmphasis,
  checkMeans,
  checkVariants,
  checkPeriod,
  checkRecordings,
  checkWhole,
  checkMeasures,
  checkRotation,
  checkPace,
];

/**
 * Checks whether `data` is a survey: its shape, and that everything in it that refers to something else fits.
 * Never throws. Use `explain` to say a fault in words.
 * @param data parsed JSON of unknown origin
 */
export function checkSurvey(data: unknown): SurveyCheck {
  const { faults, report } = faultList();
  if (isTooDeep(data)) {
    report([], "too-deep");
    return { faults };
  }
  checkShape(surveySchema, data, report);
  if (isObject(data)) for (const rule of rules) rule(data as Survey, report);
  return faults.some(({ level }) => level === "error") ? { faults } : { survey: data as Survey, faults };
}
