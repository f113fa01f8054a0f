import type { SurveyFaultCode } from "./en.ts";
import type { measuresEn } from "./measures-en.ts";

/** What else can be wrong with a submission, in English. Apart, because a page that shows a survey never says it. */
export const submissionEn = {
  // Submission: what it belongs to
  "bad-uuid": {
    problem: "{got} is not a UUID in small letters.",
    mend: "Write 8-4-4-4-12 hexadecimal digits, such as 0b9f3c1e-7a52-4d1c-9e0f-5a6b7c8d9e0f.",
  },
  "bad-digest": {
    problem: "{got} is no survey's fingerprint.",
    mend: "Write the 14 hexadecimal digits of “digestOf”.",
  },
  "bad-instant": { problem: "{got} is not a time in UTC.", mend: "Write it as 2026-03-31T10:00:00Z." },
  "no-clock": {
    problem: "No clock shows the time {got}.",
    mend: "Take the time from the device's clock, between 1970 and 2099.",
  },
  "bad-revision": { problem: "{got} is no revision.", mend: "Write 1, 2 or a greater whole number." },
  "unknown-survey": { problem: "The survey {got} is not known here.", mend: "{suggest}" },
  "unknown-version": { problem: "The survey “{survey}” has no version {got} here.", mend: "{suggest}" },
  "unknown-digest": {
    problem: "Version {version} of “{survey}” does not read as it did when it was answered ({got}).",
    mend: "Fetch the survey again ({known}); raise “version” with every change of a survey.",
  },
  "language-not-declared": { problem: "The survey is not written in {got}.", mend: "{suggest}" },
  "unknown-context": {
    problem: "The survey declares no context field “{field}”.",
    mend: "{suggest} Fields are declared under “context”.",
  },
  "consent-not-asked": { problem: "The survey asks for no consent.", mend: "Leave “consent” out." },
  "partial-not-announced": {
    problem: "The survey does not say that answers are delivered before a person has finished.",
    mend: "Send it once it is finished, without “partial”; or let the survey say so, with “partial” under “consent”.",
  },
  "partial-without-agreement": {
    problem: "The person has not agreed that answers are delivered before they have finished.",
    mend: "Send it once it is finished, without “partial”.",
  },
  "unknown-check": { problem: "The survey has no check {got}.", mend: "{suggest}" },

  // Submission: when
  "finished-before-started": {
    problem: "It was finished ({got}) before it was started ({startedAt}).",
    mend: "Send both times from the same clock.",
  },
  "finished-before-period": {
    problem: "It was finished ({got}) before the survey opened ({opens}, {timeZone}).",
    mend: "Check the clock of the device, or the survey's “period”.",
  },
  "finished-after-period": {
    problem: "It was finished ({got}) after the survey closed ({closes}, {timeZone}).",
    mend: "Check the clock of the device, or the survey's “period”.",
  },
  "received-early": {
    problem: "The survey takes no answers before {opens} ({timeZone}).",
    mend: "Send it again once the survey is open.",
  },
  "received-late": {
    problem: "The survey closed at {closes} ({timeZone}), and it is more than {graceDays} days since.",
    mend: "It can no longer be accepted here; tell the agency that asks.",
  },

  // Submission: answers
  "not-a-question": { problem: "“{item}” is a note; nothing is asked there.", mend: "Leave it out." },
  "wrong-answer": { problem: "The answer to “{item}” is {got:kind}.", mend: "Send {expected:kind}." },
  "empty-answer": {
    problem: "The answer to “{item}” is empty.",
    mend: "Leave it out and put “blank” under “missing”.",
  },
  "missing-as-answer": {
    problem: "The option “{code}” of “{item}” says why there is no answer.",
    mend: "Leave it out and put “{missing}” under “missing”.",
  },
  "duplicate-choice": { problem: "“{code}” is chosen twice in “{item}”.", mend: "Send each code once." },
  "exclusive-choice": {
    problem: "“{code}” of “{item}” is chosen together with others.",
    mend: "Send it alone, or without it.",
  },
  "too-few-choices": { problem: "{count} are chosen in “{item}”.", mend: "Send at least {min}, or none." },
  "too-many-choices": { problem: "{count} are chosen in “{item}”.", mend: "Send at most {max}." },
  "below-min": { problem: "The answer to “{item}” ({got}) is below {min}.", mend: "Send {min} or more." },
  "above-max": { problem: "The answer to “{item}” ({got}) is above {max}.", mend: "Send {max} or less." },
  "too-many-decimals": {
    problem: "The answer to “{item}” ({got}) has too many decimals.",
    mend: "Send at most {decimals}.",
  },
  "too-long": { problem: "The text has {length} characters.", mend: "Send at most {maxLength}." },
  "other-not-chosen": {
    problem: "There is a text for “{item}”, but no option that asks for one is chosen.",
    mend: "Leave the text out, or choose: {known}.",
  },
  "item-not-asked": {
    problem: "With these answers “{item}” is not asked.",
    mend: "Leave the answer out and say why under “missing”: {allowed}.",
  },
  "answered-and-missing": {
    problem: "“{item}” has an answer and also a reason for having none ({got}).",
    mend: "Keep one of the two.",
  },
  "unexplained-item": {
    problem: "“{item}” has neither an answer nor a reason for having none.",
    mend: "Say why under “missing”: {allowed}.",
  },
  "wrong-reason": {
    problem: "{got} cannot be why “{item}” has no answer.",
    mend: "Say why under “missing”: {allowed}.",
  },
  "break-off-in-complete": {
    problem: "“{item}” says that the person broke off, but the submission is a complete one.",
    mend: "Add “partial”: true, or say why it has no answer: {allowed}.",
  },
  "wrong-asked": {
    problem: "These are not the items that the answers lead to.",
    mend: "With these answers the list is: {expected}.",
  },
};

export type FaultCode = SurveyFaultCode | keyof typeof measuresEn | keyof typeof submissionEn;
