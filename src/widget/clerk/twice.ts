import { type Entry, type Survey, toJson } from "../../schema/index.ts";
import { Sheet } from "./sheet.ts";

/** Which of two typings of a form is right: the first or the second. */
export type Pick = 1 | 2;

/** A field in which they say something else. */
export interface Difference {
  id: string;
  /** What stands there in the first and in the second. */
  entries: readonly [Entry | undefined, Entry | undefined];
  pick: Pick | undefined;
}

/**
 * Two typings of one form made into one: where only one of them was asked, that one counts; where both were, and say something
 * else, what the clerk picks. What a pick leads to decides in turn what is asked.
 */
export function joined(
  survey: Survey,
  [first, second]: readonly [Sheet, Sheet],
  picks: ReadonlyMap<string, Pick>,
): { sheet: Sheet; differences: Difference[] } {
  const sheet = new Sheet(survey);
  const differences: Difference[] = [];
  const startedAt = first.session.startedAt ?? second.session.startedAt;
  if (startedAt) sheet.session.startedAt = startedAt;
  const done = new Set<string>();
  for (;;) {
    // What is next may not have been there before: it hangs on what was taken so far.
    const id = sheet.fields.find((each) => !done.has(each));
    if (id === undefined) return { sheet, differences };
    done.add(id);
    const [inFirst, inSecond] = [first, second].map(({ fields }) => fields.includes(id));
    const entries = [first.entryOf(id), second.entryOf(id)] as const;
    const differs = inFirst && inSecond && toJson(entries[0]) !== toJson(entries[1]);
    const pick = picks.get(id);
    if (differs) differences.push({ id, entries, pick });
    sheet.take(id, (differs ? pick === 2 : !inFirst) ? second : first);
  }
}
