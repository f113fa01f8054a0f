import {
  type Answer,
  type Entries,
  type Item,
  type Language,
  type Missing,
  type PaceSeen,
  type Submission,
  type Survey,
  answerOf,
  askedItems,
  consentPlace,
  digestOf,
  drawnOf,
  givenMissing,
  isAnswerable,
  isQuestion,
  optionsOf,
  otherId,
  placesOf,
  recordOf,
  utcSeconds,
  wholeOf,
} from "../schema/index.ts";
import { asWritten } from "./items/as-written.ts";
import { review } from "./review.ts";

/** What a submission says beside the answers. */
export interface Circumstances {
  /** A UUID that names this submission from now on. */
  id: string;
  channel: string;
  placement?: string | undefined;
  language: Language;
  startedAt: Date;
  finishedAt: Date;
  /** The day on which a paper form was answered, `YYYY-MM-DD`, where somebody types it in later. */
  answeredOn?: string | undefined;
  /** The number on the paper form. */
  formNumber?: string | undefined;
  context: Record<string, string>;
  /** The ids of the consistency checks that were shown. */
  checksShown: readonly string[];
  /** Ids of items whose answer was changed, where somebody would have noticed. */
  changed?: Iterable<string> | undefined;
  /** How fast it was answered, where that is known. */
  pace?: PaceSeen | undefined;
  consent?: { agreed: boolean; at: Date } | undefined;
  /** Which sending of this submission it is, counted from 1. @default 1 */
  revision?: number | undefined;
  /** Ids of the items that the person has not come to yet; with it the submission is a partial one. */
  unreached?: readonly string[] | undefined;
}

/**
 * The finished submission: what was asked, the answers, and for every other question the reason for none.
 * With `unreached`, the submission as far as the person has come; what they still have to mend is not in it.
 */
export function finish(survey: Survey, put: Entries, circumstances: Circumstances): Submission {
  const { id, channel, placement, language, startedAt, finishedAt, context, checksShown } = circumstances;
  const { revision = 1, answeredOn, formNumber, pace, changed } = circumstances;
  const { booklet, variants = {} } = drawnOf(survey);
  const items = [...placesOf(survey).values()].map(({ item }) => item);
  const unmended = circumstances.unreached
    ? review(survey, items, put, finishedAt).blocking.map(({ item }) => item)
    : [];
  const unreached = circumstances.unreached && [...circumstances.unreached, ...unmended];
  const entries = new Map([...put].filter(([id]) => !unmended.includes(id)));
  // Like an answer, a consent counts for nothing where the other answers do not lead to it any more.
  const consent = survey.consent && !consentPlace(survey, entries) ? undefined : circumstances.consent;
  const agreed = consent?.agreed ?? false;
  const routed = askedItems(survey, entries, agreed).filter(isQuestion);
  const missing = missingOf(survey, entries, routed, agreed, new Set(unreached));
  const asked = routed.filter((item) => missing.get(item.id) !== "break_off");
  const worded = asked.filter((item) => Object.hasOwn(variants, item.id));
  return {
    schemaVersion: 1,
    id,
    ...(revision > 1 && { revision }),
    ...(unreached && { partial: true }),
    survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
    ...(booklet && { booklet }),
    ...(worded.length && { variants: recordOf(worded.map((item) => [item.id, variants[item.id]!])) }),
    channel,
    ...(placement && { placement }),
    language,
    // Finer timings are nobody's business.
    startedAt: utcSeconds(startedAt < finishedAt ? startedAt : finishedAt),
    finishedAt: utcSeconds(finishedAt),
    ...(answeredOn && { answeredOn }),
    ...(formNumber && { formNumber }),
    context,
    answers: answersOf(survey, entries, asked),
    missing: recordOf(missing),
    asked: asked.map((item) => item.id),
    quality: {
      checks: [...checksShown],
      ...(pace && { pace }),
      ...(changed && worded.length && { changed: [...changed].filter((item) => worded.some(({ id }) => id === item)) }),
    },
    ...(consent && { consent: { agreed: consent.agreed, at: utcSeconds(consent.at) } }),
  };
}

/**
 * Why each question that has no answer has none. Notes are no questions; every other item without an answer is here.
 * @param unreached ids of the items that the person has not come to yet
 */
export function missingOf(
  survey: Survey,
  entries: Entries,
  asked: readonly Item[],
  agreed: boolean,
  unreached: ReadonlySet<string> = new Set(),
): Map<string, Missing> {
  const shown = new Set(asked);
  const missing = new Map<string, Missing>();
  for (const { item } of placesOf(survey).values()) {
    if (!isAnswerable(item)) continue;
    // What stands in a hidden item counts for nothing.
    const entry = shown.has(item) ? entries.get(item.id) : undefined;
    if (answerOf(entry) !== undefined) continue;
    const given = givenMissing(entry);
    if (!isQuestion(item) || (item.sensitive && !agreed)) missing.set(item.id, "not_asked");
    else if (given) missing.set(item.id, given);
    // Before "not applicable": nobody knows yet whether the other answers would have led there.
    else if (unreached.has(item.id)) missing.set(item.id, "break_off");
    else missing.set(item.id, shown.has(item) ? "blank" : "not_applicable");
  }
  return missing;
}

function answersOf(
  survey: Survey,
  entries: Entries,
  asked: readonly Item[],
): Record<string, Answer & (string | number | string[])> {
  const answers: [string, never][] = [];
  for (const item of asked) {
    const answer = answerOf(entries.get(item.id));
    if (answer === undefined) continue;
    const said =
      typeof answer === "string" ? answer.trim() : asWritten(placesOf(wholeOf(survey)).get(item.id)!, answer);
    answers.push([item.id, said as never]);
    const opens = optionsOf(survey, item).some(({ code, other }) => other && [answer].flat().includes(code));
    const text = answerOf(entries.get(otherId(item.id)));
    if (opens && typeof text === "string") {
      answers.push([otherId(item.id), text.trim() as never]);
    }
  }
  return recordOf(answers);
}
