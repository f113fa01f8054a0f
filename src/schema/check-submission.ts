import { isTooDeep } from "./depth.ts";
import { digestOf } from "./digest.ts";
import { type Fault, type ReportFault, faultList, formatPath } from "./fault.ts";
import { isObject } from "./rules/walk.ts";
import { checkShape } from "./shape.ts";
import { type Submission, submissionSchema } from "./submission.ts";
import { checkAnswers } from "./submission-rules/answers.ts";
import { bookletIn } from "./submission-rules/booklet.ts";
import { type SubmissionCheckOptions, claimOf } from "./submission-rules/claim.ts";
import {
  checkContext,
  checkLanguage,
  checkPaper,
  checkPartial,
  checkQuality,
  checkTimes,
  isSameSurvey,
} from "./submission-rules/frame.ts";
import { checkAsked, checkReasons } from "./submission-rules/reasons.ts";
import { checkChanged, checkWordings } from "./submission-rules/wordings.ts";
import type { Survey } from "./survey.ts";

export type { SubmissionCheckOptions };

const rules = [
  checkLanguage,
  checkTimes,
  checkPaper,
  checkPartial,
  checkAnswers,
  checkReasons,
  checkAsked,
  checkWordings,
  checkContext,
  checkQuality,
  checkChanged,
];

export interface SubmissionCheck {
  /** The submission, when nothing is wrong with it. */
  submission?: Submission;
  /** Everything wrong with it, in one go. */
  faults: readonly Fault[];
}

/**
 * Checks whether `data` is a submission that `survey` can lead to: its shape, every value, and the way through the
 * questions, walked again from the answers. Never throws.
 * When it names another survey, version or digest, or no booklet of the survey, its answers are not judged.
 * @param data parsed JSON of unknown origin
 */
export function checkSubmission(survey: Survey, data: unknown, options: SubmissionCheckOptions = {}): SubmissionCheck {
  const { faults, report } = faultList();
  if (isTooDeep(data)) {
    report([], "too-deep");
    return { faults };
  }
  const misshapen = new Set<string>();
  checkShape(submissionSchema, data, (path, ...rest) => {
    misshapen.add(formatPath(path));
    report(path, ...rest);
  });
  const once: ReportFault = (path, ...rest) => void (misshapen.has(formatPath(path)) || report(path, ...rest));
  if (isObject(data) && isSameSurvey(survey, data["survey"], options.digest ?? digestOf(survey), once)) {
    const asked = bookletIn(survey, data, once);
    if (asked) {
      const claim = claimOf(asked, data, options, once);
      for (const rule of rules) rule(claim);
    }
  }
  return faults.length ? { faults } : { submission: data as Submission, faults };
}
