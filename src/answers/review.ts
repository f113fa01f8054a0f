import {
  type Entries,
  type Entry,
  type Item,
  type Question,
  type Survey,
  answerOf,
  givenMissing,
  holds,
  isQuestion,
} from "../schema/index.ts";
import { looksAt } from "../schema/looks-at.ts";
import { problems } from "./items/problems.ts";
import type { ItemProblem } from "./problem.ts";

export type { ItemProblem };

/** What keeps a value from being accepted, `undefined` for a good or empty one. Nobody is trapped: clearing always helps. */
export function problemOf(
  survey: Survey,
  item: Question,
  entry: Entry | undefined,
  now: Date,
): ItemProblem | undefined {
  const answer = answerOf(entry);
  if (answer === undefined) return undefined;
  const missed = problems[item.type](item as never, answer, survey, now);
  if (!missed) return undefined;
  const [code, bound] = missed;
  return { item: item.id, code, ...(bound !== undefined && { bound }) };
}

export interface Review {
  /** What must be mended or cleared before going on. */
  blocking: ItemProblem[];
  /** What is left blank of what is asked for; ask once, then let go. */
  blank: ItemProblem[];
}

/**
 * Looks over the items of a step that a person wants to leave.
 * @param isEmpty whether the form is about to be sent with nothing in it: where nothing is required, everything is asked for then
 */
export function review(survey: Survey, items: readonly Item[], entries: Entries, now: Date, isEmpty = false): Review {
  const questions = items.filter(isQuestion);
  const isAllAskedFor = isEmpty && !questions.some(({ required }) => required);
  return {
    blocking: questions.flatMap((item) => problemOf(survey, item, entries.get(item.id), now) ?? []),
    blank: questions
      .filter(
        (item) =>
          (isAllAskedFor || item.required) &&
          answerOf(entries.get(item.id)) === undefined &&
          !givenMissing(entries.get(item.id)),
      )
      .map(({ id }) => ({ item: id, code: "blank" })),
  };
}

/**
 * The consistency checks whose contradiction stands in the entries of asked items.
 * @param ahead ids of the items that the person has not come to yet; a check that looks at one of them waits
 */
export function contradictions(
  survey: Survey,
  asked: readonly Item[],
  entries: Entries,
  ahead: ReadonlySet<string> = new Set(),
): string[] {
  // Of what a booklet leaves out, nobody knows what the answer would be.
  const unknown = new Set([
    ...ahead,
    ...survey.sections.flatMap(({ items }) => items.filter((item) => !isQuestion(item))).map(({ id }) => id),
  ]);
  const seen = new Map(asked.flatMap(({ id }) => (entries.has(id) ? [[id, entries.get(id)!] as const] : [])));
  return (survey.checks ?? [])
    .filter(({ when }) => !looksAt(when, unknown) && holds(when, survey, seen))
    .map(({ id }) => id);
}
