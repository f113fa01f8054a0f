import { type SavedEntries, fitEntries } from "../../answers/draft.ts";
import {
  type Drawn,
  type Language,
  type Text,
  digestOf,
  drawnOf,
  placesOf,
  recordOf,
  textIn,
} from "../../schema/index.ts";
import type { Session } from "../store/session.ts";

/** An unfinished submission, as it lies on the device. */
export interface Draft extends SavedEntries {
  /** The id of the submission that it becomes. */
  id: string;
  revision: number;
  replaces: readonly string[];
  /** The survey's fingerprint. */
  digest: string;
  /** What was drawn for the person. */
  drawn: Drawn;
  savedAt: Date;
  startedAt: Date | undefined;
  stepId: string | undefined;
  consent: Session["consent"];
  checksShown: readonly string[];
  changed: readonly string[] | undefined;
  askedAgain: readonly string[];
  /** The questions in words, to name those that a later version of the survey has not got any more. */
  labels: Record<string, Text>;
}

export function draftOf(session: Session, language: Language, now: Date): Draft {
  const { id, revision, replaces, survey, entries, startedAt, stepId, consent, checksShown, askedAgain } = session;
  const items = [...placesOf(survey).values()].flatMap(({ item }) => (entries.has(item.id) ? [item] : []));
  return {
    id: id!,
    revision,
    replaces,
    startedAt,
    digest: digestOf(survey),
    drawn: drawnOf(survey),
    language,
    savedAt: now,
    stepId,
    entries: [...entries],
    consent,
    checksShown: [...checksShown],
    changed: session.changed && [...session.changed],
    askedAgain: [...askedAgain],
    types: recordOf(items.map(({ id, type }) => [id, type])),
    labels: recordOf(items.map(({ id, label }) => [id, label])),
  };
}

/** Whether a draft has lain too long. One from the future was saved before the clock was set back, and counts as new. */
export const isStale = ({ savedAt }: Draft, days: number, now: Date): boolean =>
  now.getTime() - savedAt.getTime() > days * 86_400_000;

/**
 * Goes on with a draft. In the survey as it was, everything is as it was left; in another version, what still fits is,
 * and everything is gone over again from the first step.
 * @returns the questions, in words, whose answers do not fit any more
 */
export function takeUp(session: Session, draft: Draft, language: Language): string[] {
  const { entries } = session;
  const begun = entries.size > 0;
  const isSame = draft.digest === digestOf(session.survey);
  // Whoever has answered already goes on with what they see.
  if (isSame && !begun) session.survey = session.draw?.(draft.drawn) ?? session.survey;
  const { survey } = session;
  const { fitting, lost } = fitEntries(survey, draft, language);
  session.restore(fitting);
  session.id = draft.id;
  session.revision = draft.revision;
  session.replaces = draft.replaces;
  if (draft.startedAt) session.startedAt = draft.startedAt;
  if (isSame) {
    session.consent ??= draft.consent;
    session.checksShown.push(...draft.checksShown);
    if (draft.changed) session.changed = new Set([...draft.changed, ...(session.changed ?? [])]);
    for (const item of draft.askedAgain) session.askedAgain.add(item);
    if (!begun) session.stepId = draft.stepId;
  }
  return lost.flatMap((id) => {
    const label = placesOf(survey).get(id)?.item.label ?? draft.labels[id];
    return label ? [textIn(label, language)] : [];
  });
}
