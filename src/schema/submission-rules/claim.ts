import { type Answer, type Entries, type Entry } from "../entry.ts";
import type { ReportFault } from "../fault.ts";
import { isAnswerable, isQuestion, placesOf } from "../instrument.ts";
import type { Item } from "../item.ts";
import { type AnswerKind, traitsOf } from "../items/traits.ts";
import type { GivenMissing } from "../option.ts";
import { askedItems } from "../routing.ts";
import { isObject } from "../rules/walk.ts";
import type { Survey } from "../survey.ts";

export interface SubmissionCheckOptions {
  /** The survey's fingerprint, for a caller that checks many. @default digestOf(survey) */
  digest?: string | undefined;
  /** When it arrived, and how long after the period's close it still may. Without it, arrival is not judged. */
  received?: { at: Date; graceDays: number } | undefined;
}

/** What the rules look at. Maps, because `constructor` is a legal name. */
export interface Claim {
  survey: Survey;
  data: Record<string, unknown>;
  answers: ReadonlyMap<string, unknown>;
  missing: ReadonlyMap<string, unknown>;
  /** The answers and the reasons given, as routing reads them. */
  entries: Entries;
  /** The ids of the questions that these answers lead to, in order; also those before which the person broke off. */
  asked: ReadonlySet<string>;
  agreed: boolean;
  /** Whether it says that the person had not finished yet. */
  partial: boolean;
  /** `undefined` when it is no time. */
  finishedAt: Date | undefined;
  received: SubmissionCheckOptions["received"];
  report: ReportFault;
}

export function claimOf(
  survey: Survey,
  data: Record<string, unknown>,
  { received }: SubmissionCheckOptions,
  report: ReportFault,
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
  const finishedAt = timeOf(data["finishedAt"]);
  const partial = data["partial"] === true;
  return { survey, data, answers, missing, entries, asked, agreed, partial, finishedAt, received, report };
}

/** The ids of all items that can have an answer, asked or not. */
export const questionsIn = (survey: Survey): string[] =>
  [...placesOf(survey).values()].flatMap(({ item }) => (isAnswerable(item) ? item.id : []));

/** Routing reads only answers of the item's own kind. */
function isAnswerTo(item: Item, value: unknown): value is Answer {
  const { answer } = traitsOf(item);
  return answer !== undefined && isOfKind[answer](value);
}

const isString = (value: unknown): boolean => typeof value === "string";

const isOfKind: Record<AnswerKind, (value: unknown) => boolean> = {
  code: isString,
  codes: (value) => Array.isArray(value) && value.every(isString),
  number: (value) => typeof value === "number",
  date: isString,
  text: isString,
};

const isGiven = (value: unknown): value is GivenMissing =>
  value === "not_applicable" || value === "dont_know" || value === "refused";

export function timeOf(value: unknown): Date | undefined {
  const time = new Date(typeof value === "string" ? value : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** The kind of a value, for messages. */
export const typeName = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
