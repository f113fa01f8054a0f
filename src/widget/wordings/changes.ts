import { type Answer, type Entry, answerOf, placesOf, traitsOf, wordedItems } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";

/** How long an answer stands before it is meant, in milliseconds. Arrow keys pass over options, and fingers slip. */
const MEANT = 1000;

interface Standing {
  answer: Answer;
  since: number;
}

const standing = new WeakMap<Session, Map<string, Standing>>();

/** Notes in the session that an answer was changed which had been meant, if its question has several wordings. No time is kept. */
export function noteChange(session: Session, id: string, entry: Entry | undefined, now: Date): void {
  const answers = standing.get(session) ?? new Map<string, Standing>();
  standing.set(session, answers);
  const before = answers.get(id);
  const answer = answerOf(entry);
  if (answer === undefined) answers.delete(id);
  else answers.set(id, { answer, since: +now });
  if (!before || +now - before.since < MEANT || !wordedItems(session.survey).some((item) => item.id === id)) return;
  const isOneCode = traitsOf(placesOf(session.survey).get(id)!.item).answer === "code";
  if (!isContinued(before.answer, answer, isOneCode)) session.changed!.add(id);
}

/** Whether what was answered is part of the answer still: one more option was ticked, one more digit typed. */
function isContinued(before: Answer, after: Answer | undefined, isOneCode: boolean): boolean {
  if (Array.isArray(before)) return Array.isArray(after) && before.every((code) => after.includes(code));
  return isOneCode ? before === after : String(after ?? "").startsWith(String(before));
}
