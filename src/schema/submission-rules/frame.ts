import { type Path, type ReportFault, shown } from "../fault.ts";
import { CONTEXT_LENGTH } from "../limits.ts";
import { DEFAULT_TIME_ZONE, isDay, localMoment, periodState, periodStateOn } from "../period.ts";
import { isObject, repeats } from "../rules/walk.ts";
import type { Survey } from "../survey.ts";
import { type Claim, timeOf } from "./claim.ts";

/* Everything around the answers: which survey, when, in which language, from where. */

/** Whether it names this very survey; reports where it does not. */
export function isSameSurvey({ id, version }: Survey, named: unknown, digest: string, report: ReportFault): boolean {
  if (!isObject(named)) return false;
  const got = (key: string): string => shown(named[key]);
  if (named["id"] !== id) report(["survey", "id"], "unknown-survey", { got: got("id"), known: [id] });
  else if (named["version"] !== version) {
    report(["survey", "version"], "unknown-version", { survey: id, got: got("version"), known: [version] });
  } else if (named["digest"] !== digest) {
    report(["survey", "digest"], "unknown-digest", { survey: id, version, got: got("digest"), known: [digest] });
  } else return true;
  return false;
}

/** The language is one of the survey's. */
export function checkLanguage({ survey, data, report }: Claim): void {
  const { language } = data;
  if (typeof language === "string" && !survey.languages.includes(language)) {
    report(["language"], "language-not-declared", { got: shown(language), known: survey.languages });
  }
}

/** Whether a device's clock can show it, be it right or wrong. Clocks begin in 1970, and those of computers end in 2099. */
const isOfClock = (time: Date): boolean => time.getUTCFullYear() >= 1970 && time.getUTCFullYear() < 2100;

/** It was finished after it was started, while the survey was open, and it did not arrive too late. */
export function checkTimes({ survey, data, finishedAt, received, report }: Claim): void {
  for (const key of ["startedAt", "finishedAt"]) {
    const time = timeOf(data[key]);
    if (!time) report([key], "bad-instant", { got: shown(data[key]) });
    else if (!isOfClock(time)) report([key], "no-clock", { got: shown(data[key]) });
  }
  const at = isObject(data["consent"]) ? data["consent"]["at"] : undefined;
  if (at !== undefined && !timeOf(at)) report(["consent", "at"], "bad-instant", { got: shown(at) });

  const startedAt = timeOf(data["startedAt"]);
  if (startedAt && finishedAt && finishedAt < startedAt) {
    report(["finishedAt"], "finished-before-started", {
      got: shown(data["finishedAt"]),
      startedAt: shown(data["startedAt"]),
    });
  }
  const { opens = "", closes = "", timeZone = DEFAULT_TIME_ZONE } = survey.period ?? {};
  // A paper form may be typed in when the survey is over.
  if (data["answeredOn"] === undefined) {
    const state = finishedAt && periodState(survey.period, finishedAt);
    const got = shown(data["finishedAt"]);
    if (state === "early") report(["finishedAt"], "finished-before-period", { got, opens, timeZone });
    if (state === "closed") report(["finishedAt"], "finished-after-period", { got, closes, timeZone });
  }

  if (!received) return;
  const { at: arrived, graceDays } = received;
  const beforeGrace = new Date(arrived.getTime() - graceDays * 86_400_000);
  if (periodState(survey.period, arrived) === "early") report(["survey"], "received-early", { opens, timeZone });
  if (periodState(survey.period, beforeGrace) === "closed")
    report(["survey"], "received-late", { closes, graceDays, timeZone });
}

/** What stands on a paper form beside the answers: a day on which it can have been answered, and a number that is not too long. */
export function checkPaper({ survey, data, finishedAt, report }: Claim): void {
  const { answeredOn: day, formNumber } = data;
  if (typeof formNumber === "string" && formNumber.length > CONTEXT_LENGTH) {
    report(["formNumber"], "too-long", { length: formNumber.length, maxLength: CONTEXT_LENGTH });
  }
  if (typeof day !== "string") return;
  const got = shown(day);
  if (day.length !== 10 || !isDay(day)) {
    report(["answeredOn"], "no-such-day", { got });
    return;
  }
  const { opens = "", closes = "", timeZone = DEFAULT_TIME_ZONE } = survey.period ?? {};
  const finishedOn = finishedAt && localMoment(finishedAt, timeZone).slice(0, 10);
  if (finishedOn && day > finishedOn) report(["answeredOn"], "answered-after-finished", { got, finishedOn, timeZone });
  const state = periodStateOn(survey.period, day);
  if (state === "early") report(["answeredOn"], "answered-before-period", { got, opens, timeZone });
  if (state === "closed") report(["answeredOn"], "answered-after-period", { got, closes, timeZone });
}

/** Only declared fields, with declared values; and a consent only where one was asked for. */
export function checkContext({ survey, data, report }: Claim): void {
  const fields = new Map(Object.entries(survey.context ?? {}));
  for (const [field, value] of Object.entries(isObject(data["context"]) ? data["context"] : {})) {
    const path = ["context", field];
    const declared = fields.get(field);
    if (!declared) report(path, "unknown-context", { field, known: [...fields.keys()] });
    if (typeof value !== "string" || !declared) continue;
    if (!declared.values) {
      if (value.length > CONTEXT_LENGTH) report(path, "too-long", { length: value.length, maxLength: CONTEXT_LENGTH });
    } else if (!declared.values.includes(value)) {
      report(path, "not-one-of", { got: shown(value), allowed: declared.values });
    }
  }
  if (data["consent"] !== undefined && !survey.consent) report(["consent"], "consent-not-asked");
}

/** What was not finished may be delivered only when the survey said so beforehand, and the person agreed. */
export function checkPartial({ survey, partial, agreed, report }: Claim): void {
  if (!partial) return;
  if (!survey.consent?.partial) report(["partial"], "partial-not-announced");
  else if (!agreed) report(["partial"], "partial-without-agreement");
}

/** The consistency checks that were shown are the survey's; and it says how fast it was answered only where the survey wants that. */
export function checkQuality({ survey, data, report }: Claim): void {
  const quality = isObject(data["quality"]) ? data["quality"] : {};
  if (quality["pace"] !== undefined && !survey.pace) report(["quality", "pace"], "pace-not-wanted");
  const shownChecks = quality["checks"];
  if (!Array.isArray(shownChecks)) return;
  const known = (survey.checks ?? []).map(({ id }) => id);
  let at: Path = [];
  const unrepeated = repeats((id: string) => report(at, "duplicate-id", { id }));
  for (const [i, check] of shownChecks.entries()) {
    at = ["quality", "checks", i];
    if (!known.includes(check)) report(at, "unknown-check", { got: shown(check), known });
    else unrepeated(check);
  }
}
