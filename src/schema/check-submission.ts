import { isTooDeep } from "./depth.ts";
import { digestOf } from "./digest.ts";
import { type Answer, type Entries, type Entry, chosenCodes } from "./entry.ts";
import { type Fault, type Path, type Report, faultList, formatPath, shown } from "./fault.ts";
import { type Place, isQuestion, otherId, placesOf } from "./instrument.ts";
import type { Item, ItemOf } from "./item.ts";
import { type GivenMissing, givenMissingSchema } from "./option.ts";
import { DEFAULT_TIME_ZONE, isDay, localMoment, periodState } from "./period.ts";
import { askedItems } from "./routing.ts";
import { isObject, repeats } from "./rules/walk.ts";
import { shapeIssues } from "./shape.ts";
import { reportShape } from "./structure.ts";
import { type Missing, type Submission, submissionSchema } from "./submission.ts";
import type { Survey } from "./survey.ts";
import { NAME } from "./patterns.ts";

export interface SubmissionCheckOptions {
  /** The survey's fingerprint, for a caller that checks many. @default digestOf(survey) */
  digest?: string | undefined;
  /** When it arrived, and how long after the period's close it still may. Without it, arrival is not judged. */
  received?: { at: Date; graceDays: number } | undefined;
}

export interface SubmissionCheck {
  /** The submission, when nothing is wrong with it. */
  submission?: Submission;
  /** Everything wrong with it, in one go. */
  faults: readonly Fault[];
}

/** What the rules look at. Maps, because `constructor` is a legal name. */
interface Claim {
  survey: Survey;
  data: Record<string, unknown>;
  answers: ReadonlyMap<string, unknown>;
  missing: ReadonlyMap<string, unknown>;
  /** The answers and the reasons given, as routing reads them. */
  entries: Entries;
  /** The ids of all items that can have an answer, asked or not. */
  questions: readonly string[];
  /** The ids of the questions that these answers lead to, in order. */
  asked: ReadonlySet<string>;
  agreed: boolean;
  /** `undefined` when it is no time. */
  finishedAt: Date | undefined;
  received: SubmissionCheckOptions["received"];
  report: Report;
}

const MAX_CONTEXT = 200;
const MAX_OTHER = 200;
const MAX_LENGTH = { short: 200, long: 2000 };

/**
 * Checks whether `data` is a submission that `survey` can lead to: its shape, every value, and the way through the
 * questions, walked again from the answers. Never throws.
 * When it names another survey, version or digest, its answers are not judged.
 * @param data parsed JSON of unknown origin
 */
export function checkSubmission(survey: Survey, data: unknown, options: SubmissionCheckOptions = {}): SubmissionCheck {
  const { faults, report } = faultList();
  if (isTooDeep(data)) {
    report([], "too-deep");
    return { faults };
  }
  const misshapen = new Set<string>();
  reportShape(shapeIssues(submissionSchema, data), (path, ...rest) => {
    misshapen.add(formatPath(path));
    report(path, ...rest);
  });
  const once: Report = (path, ...rest) => void (misshapen.has(formatPath(path)) || report(path, ...rest));
  if (isObject(data) && isSameSurvey(survey, data["survey"], options.digest ?? digestOf(survey), once)) {
    const claim = claimOf(survey, data, options, once);
    for (const rule of [
      checkLanguage,
      checkTimes,
      checkAnswers,
      checkReasons,
      checkAsked,
      checkContext,
      checkQuality,
    ]) {
      rule(claim);
    }
  }
  return faults.length ? { faults } : { submission: data as Submission, faults };
}

const isName = (value: unknown): boolean => typeof value === "string" && NAME.test(value);

function isSameSurvey({ id, version }: Survey, named: unknown, digest: string, report: Report): boolean {
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

function claimOf(
  survey: Survey,
  data: Record<string, unknown>,
  { received }: SubmissionCheckOptions,
  report: Report,
): Claim {
  const mapAt = (key: string): Map<string, unknown> => new Map(isObject(data[key]) ? Object.entries(data[key]) : []);
  const answers = mapAt("answers");
  const missing = mapAt("missing");
  const consent = data["consent"];
  const agreed = isObject(consent) && consent["agreed"] === true;
  const entries = new Map<string, Entry>();
  for (const [id, { item }] of placesOf(survey)) {
    const answer = answers.get(id);
    const reason = missing.get(id);
    if (isAnswerTo(item, answer)) entries.set(id, answer);
    else if (isGiven(reason)) entries.set(id, { missing: reason });
  }
  const asked = new Set(
    askedItems(survey, entries, agreed)
      .filter(isQuestion)
      .map(({ id }) => id),
  );
  const questions = [...placesOf(survey).values()].flatMap(({ item }) => (item.type === "note" ? [] : [item.id]));
  const finishedAt = timeOf(data["finishedAt"]);
  return { survey, data, answers, missing, entries, questions, asked, agreed, finishedAt, received, report };
}

/** Routing reads only answers of the item's own kind. */
function isAnswerTo({ type }: Item, value: unknown): value is Answer {
  if (type === "number") return typeof value === "number";
  if (type === "choices" || type === "rank")
    return Array.isArray(value) && value.every((code) => typeof code === "string");
  return typeof value === "string";
}

const isGiven = (value: unknown): value is GivenMissing => givenMissingSchema.safeParse(value).success;

function timeOf(value: unknown): Date | undefined {
  const time = new Date(typeof value === "string" ? value : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function checkLanguage({ survey, data, report }: Claim): void {
  const { language } = data;
  if (typeof language === "string" && !survey.languages.includes(language)) {
    report(["language"], "language-not-declared", { got: shown(language), known: survey.languages });
  }
}

/** It was finished after it was started, while the survey was open, and it did not arrive too late. */
function checkTimes({ survey, data, finishedAt, received, report }: Claim): void {
  for (const key of ["startedAt", "finishedAt"]) {
    if (!timeOf(data[key])) report([key], "bad-instant", { got: shown(data[key]) });
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
  const state = finishedAt && periodState(survey.period, finishedAt);
  const got = shown(data["finishedAt"]);
  if (state === "early") report(["finishedAt"], "finished-before-period", { got, opens, timeZone });
  if (state === "closed") report(["finishedAt"], "finished-after-period", { got, closes, timeZone });

  if (!received) return;
  const { at: arrived, graceDays } = received;
  const beforeGrace = new Date(arrived.getTime() - graceDays * 86_400_000);
  if (periodState(survey.period, arrived) === "early") report(["survey"], "received-early", { opens, timeZone });
  if (periodState(survey.period, beforeGrace) === "closed")
    report(["survey"], "received-late", { closes, graceDays, timeZone });
}

/** Every answer is to a question of the survey, and one that this question can have. */
function checkAnswers(claim: Claim): void {
  const { survey, answers, questions, report } = claim;
  const places = placesOf(survey);
  for (const [key, value] of answers) {
    const path = ["answers", key];
    const place = places.get(key);
    const owner = key.endsWith(otherId("")) ? places.get(key.slice(0, -otherId("").length)) : undefined;
    if (place?.item.type === "note") report(path, "not-a-question", { item: key });
    else if (place) checkAnswer(claim, place, value, path);
    else if (owner?.options.some(({ other }) => other)) checkOther(claim, owner, value, path);
    else report(path, "unknown-item", { item: key, known: questions });
  }
}

function checkAnswer(claim: Claim, { item, options }: Place, value: unknown, path: Path): void {
  const { report } = claim;
  const wrong = (expected: string): void =>
    report(path, "wrong-answer", { item: item.id, expected, got: typeName(value) });
  const codes = options.length ? options : undefined;
  if (value === "" || (Array.isArray(value) && !value.length)) {
    report(path, "empty-answer", { item: item.id });
    return;
  }
  switch (item.type) {
    case "rating":
    case "choice":
    case "lookup":
      if (typeof value === "string") checkCode(item.id, codes, value, path, report);
      else wrong("code");
      return;
    case "choices":
    case "rank":
      if (Array.isArray(value)) checkCodes(item, options, value, path, report);
      else wrong("codes");
      return;
    case "number":
      if (typeof value === "number") checkNumber(item, value, path, report);
      else wrong("number");
      return;
    case "text":
      if (typeof value === "string")
        checkLength(value, item.maxLength ?? MAX_LENGTH[item.display ?? "short"], path, report);
      else wrong("text");
      return;
    case "date":
      if (typeof value === "string") checkDay(claim, item, value, path);
      else wrong("date");
  }
}

/** @param options `undefined` when the list is elsewhere, so that only the code's form can be judged */
function checkCode(
  item: string,
  options: Place["options"] | undefined,
  code: string,
  path: Path,
  report: Report,
): void {
  const option = options?.find((each) => each.code === code);
  if (!options) {
    if (!isName(code)) report(path, "bad-name", { got: shown(code) });
  } else if (!option) {
    report(path, "unknown-code", { code: code.slice(0, 64), item, known: options.map((each) => each.code) });
  } else if (option.missing) {
    report(path, "missing-as-answer", { code, item, missing: option.missing });
  }
}

function checkCodes(
  item: ItemOf<"choices" | "rank">,
  options: Place["options"],
  list: unknown[],
  path: Path,
  report: Report,
): void {
  const codes = list.filter((code) => typeof code === "string");
  let at: Path = path;
  const unrepeated = repeats((code: string) =>
    report(at, "duplicate-choice", { code: code.slice(0, 64), item: item.id }),
  );
  for (const [i, code] of list.entries()) {
    if (typeof code !== "string") continue;
    at = [...path, i];
    unrepeated(code);
    checkCode(item.id, options, code, at, report);
  }
  const alone = options.find(({ code, exclusive }) => exclusive && codes.includes(code));
  const min = "min" in item && !alone ? (item.min ?? 0) : 0;
  const max = item.max ?? options.length;
  const count = new Set(codes).size;
  if (alone && count > 1) report(path, "exclusive-choice", { code: alone.code, item: item.id });
  if (count < min) report(path, "too-few-choices", { item: item.id, count, min });
  if (count > max) report(path, "too-many-choices", { item: item.id, count, max });
}

function checkNumber({ id, min, max, decimals = 0 }: ItemOf<"number">, got: number, path: Path, report: Report): void {
  if (min !== undefined && got < min) report(path, "below-min", { item: id, got, min });
  if (max !== undefined && got > max) report(path, "above-max", { item: id, got, max });
  if (decimalsOf(got) > decimals) report(path, "too-many-decimals", { item: id, got, decimals });
}

/** @example decimalsOf(1.5e-7) === 8 */
function decimalsOf(value: number): number {
  const [digits = "", exponent = 0] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}

function checkDay({ survey, finishedAt, report }: Claim, item: ItemOf<"date">, got: string, path: Path): void {
  if (got.length !== 10 || !isDay(got)) {
    report(path, "no-such-day", { got: shown(got) });
    return;
  }
  const bound = (day: string | undefined): string | undefined =>
    day === "today"
      ? finishedAt && localMoment(finishedAt, survey.period?.timeZone ?? DEFAULT_TIME_ZONE).slice(0, 10)
      : day;
  const min = bound(item.min);
  const max = bound(item.max);
  if (min !== undefined && got < min) report(path, "below-min", { item: item.id, got, min });
  if (max !== undefined && got > max) report(path, "above-max", { item: item.id, got, max });
}

function checkOther({ entries, asked, report }: Claim, { item, options }: Place, value: unknown, path: Path): void {
  const chosen = asked.has(item.id) ? chosenCodes(entries.get(item.id), options) : [];
  const opening = options.filter(({ other }) => other).map(({ code }) => code);
  if (!chosen.some((code) => opening.includes(code)))
    report(path, "other-not-chosen", { item: item.id, known: opening });
  if (typeof value !== "string")
    report(path, "wrong-answer", { item: item.id, expected: "text", got: typeName(value) });
  else if (value === "") report(path, "empty-answer", { item: item.id });
  else checkLength(value, MAX_OTHER, path, report);
}

function checkLength(text: string, maxLength: number, path: Path, report: Report): void {
  if (text.length > maxLength) report(path, "too-long", { length: text.length, maxLength });
}

/** Every question has an answer or the right reason for none, and never both. */
function checkReasons(claim: Claim): void {
  const { survey, answers, missing, questions, asked, report } = claim;
  for (const [id, place] of placesOf(survey)) {
    if (place.item.type === "note") continue;
    const allowed = reasonsFor(claim, place);
    const reason = missing.get(id);
    if (answers.has(id)) {
      if (!asked.has(id)) report(["answers", id], "item-not-asked", { item: id, allowed });
      if (reason !== undefined) report(["missing", id], "answered-and-missing", { item: id, got: shown(reason) });
    } else if (reason === undefined) {
      report(["missing", id], "unexplained-item", { item: id, allowed });
    } else if (!allowed.includes(reason as Missing)) {
      report(["missing", id], "wrong-reason", { item: id, got: shown(reason), allowed });
    }
  }
  for (const id of missing.keys()) {
    const place = placesOf(survey).get(id);
    if (place?.item.type === "note") report(["missing", id], "not-a-question", { item: id });
    else if (!place) report(["missing", id], "unknown-item", { item: id, known: questions });
  }
}

/** Why a question may be without an answer, given the way through the survey. */
function reasonsFor({ asked, agreed }: Claim, { item, options }: Place): Missing[] {
  if (!isQuestion(item) || (item.sensitive && !agreed)) return ["not_asked"];
  if (!asked.has(item.id)) return ["not_applicable"];
  const offered = "offer" in item && item.offer ? item.offer : [];
  return ["blank", ...offered, ...options.flatMap(({ missing }) => missing ?? [])];
}

function checkAsked({ data, asked, report }: Claim): void {
  const got = data["asked"];
  const expected = [...asked];
  if (!Array.isArray(got) || !got.every((id) => typeof id === "string")) return;
  if (got.length !== expected.length || got.some((id, i) => id !== expected[i])) {
    report(["asked"], "wrong-asked", { got, expected });
  }
}

/** Only declared fields, with declared values; and a consent only where one was asked for. */
function checkContext({ survey, data, report }: Claim): void {
  const fields = new Map(Object.entries(survey.context ?? {}));
  for (const [field, value] of Object.entries(isObject(data["context"]) ? data["context"] : {})) {
    const path = ["context", field];
    const declared = fields.get(field);
    if (!declared) report(path, "unknown-context", { field, known: [...fields.keys()] });
    if (typeof value !== "string" || !declared) continue;
    if (declared.values && !declared.values.includes(value)) {
      report(path, "not-one-of", { got: shown(value), allowed: declared.values });
    }
    checkLength(value, MAX_CONTEXT, path, report);
  }
  if (data["consent"] !== undefined && !survey.consent) report(["consent"], "consent-not-asked");
}

function checkQuality({ survey, data, report }: Claim): void {
  const shownChecks = isObject(data["quality"]) ? data["quality"]["checks"] : undefined;
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

const typeName = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
