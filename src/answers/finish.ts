import {
  type Answer,
  type Entries,
  type Item,
  type Language,
  type Missing,
  type Submission,
  type Survey,
  answerOf,
  askedItems,
  digestOf,
  givenMissing,
  isQuestion,
  optionsOf,
  otherId,
  placesOf,
} from "../schema/index.ts";

/** What a submission says beside the answers. */
export interface Circumstances {
  /** A UUID that names this submission from now on. */
  id: string;
  channel: string;
  placement?: string | undefined;
  language: Language;
  startedAt: Date;
  finishedAt: Date;
  context: Record<string, string>;
  /** The ids of the consistency checks that were shown. */
  checksShown: readonly string[];
  consent?: { agreed: boolean; at: Date } | undefined;
}

/** The finished submission: what was asked, the answers, and for every other question the reason for none. */
export function finish(survey: Survey, entries: Entries, circumstances: Circumstances): Submission {
  const { id, channel, placement, language, startedAt, finishedAt, context, checksShown, consent } = circumstances;
  const asked = askedItems(survey, entries, consent?.agreed ?? false).filter(isQuestion);
  const missing = missingOf(survey, entries, asked, consent?.agreed ?? false);
  return {
    schemaVersion: 1,
    id,
    survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
    channel,
    ...(placement && { placement }),
    language,
    startedAt: seconds(startedAt < finishedAt ? startedAt : finishedAt),
    finishedAt: seconds(finishedAt),
    context,
    answers: answersOf(survey, entries, asked),
    missing: Object.fromEntries(missing),
    asked: asked.map((item) => item.id),
    quality: { checks: [...checksShown] },
    ...(consent && { consent: { agreed: consent.agreed, at: seconds(consent.at) } }),
  };
}

/** Why each question that has no answer has none. Notes are no questions; every other item without an answer is here. */
export function missingOf(
  survey: Survey,
  entries: Entries,
  asked: readonly Item[],
  agreed: boolean,
): Map<string, Missing> {
  const shown = new Set(asked);
  const missing = new Map<string, Missing>();
  for (const { item } of placesOf(survey).values()) {
    if (item.type === "note") continue;
    const entry = entries.get(item.id);
    if (!isQuestion(item) || (item.sensitive && !agreed)) missing.set(item.id, "not_asked");
    else if (!shown.has(item)) missing.set(item.id, "not_applicable");
    else if (answerOf(entry) === undefined) missing.set(item.id, givenMissing(entry) ?? "blank");
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
    answers.push([item.id, (typeof answer === "string" ? answer.trim() : answer) as never]);
    const opens = optionsOf(survey, item).some(({ code, other }) => other && [answer].flat().includes(code));
    const text = answerOf(entries.get(otherId(item.id)));
    if (opens && typeof text === "string") {
      answers.push([otherId(item.id), text.trim() as never]);
    }
  }
  return Object.fromEntries(answers);
}

/** Whole seconds are enough to know when; finer timings are nobody's business. */
const seconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, "Z");
