import { type Answer, type Entry, answerOf, traitsOf, wordedItems } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";

/** How long an answer stands before it is meant, in milliseconds. Arrow keys pass over options, and fingers slip. */
const MEANT = 1000;

interface Standing {
  answer: Answer | undefined;
  since: number;
}

const standing = new WeakMap<Session, Map<string, Standing>>();

/**
 * Notes in the session which answers are changed that were meant, of questions with several wordings. It keeps no time.
 * @param answered the item that a person has answered or emptied just now; of the others, what stands there was there before
 */
export function noteChanges(session: Session, answered: string | undefined, now: Date): void {
  const answers = standing.get(session) ?? new Map<string, Standing>();
  standing.set(session, answers);
  const changed = (session.changed ??= new Set());
  for (const item of wordedItems(session.survey)) {
    const { id } = item;
    const before = answers.get(id);
    const answer = answerOf(session.entries.get(id) as Entry | undefined);
    if (id !== answered) {
      if (!before && answer !== undefined) answers.set(id, { answer, since: 0 });
      continue;
    }
    answers.set(id, { answer, since: +now });
    if (before?.answer === undefined || +now - before.since < MEANT) continue;
    if (!isContinued(before.answer, answer, traitsOf(item).answer === "code")) changed.add(id);
  }
}

/** Whether what was answered is part of the answer still: one more option was ticked, one more digit typed. */
function isContinued(before: Answer, after: Answer | undefined, isOneCode: boolean): boolean {
  if (Array.isArray(before)) return Array.isArray(after) && before.every((code) => after.includes(code));
  return isOneCode ? before === after : String(after ?? "").startsWith(String(before));
}
