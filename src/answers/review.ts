import {
  type Condition,
  type Entries,
  type Entry,
  type Item,
  type Question,
  type Survey,
  answerOf,
  dateBounds,
  decimalsOf,
  numberBounds,
  givenMissing,
  holds,
  isDay,
  isQuestion,
  optionsOf,
} from "../schema/index.ts";

/** Something to tell the citizen about one item. */
export interface Problem {
  item: string;
  /** `blank` is asked once and stops nobody; every other code must be mended or cleared. */
  code:
    | "blank"
    | "not-a-number"
    | "too-small"
    | "too-large"
    | "too-many-decimals"
    | "not-a-date"
    | "too-early"
    | "too-late"
    | "too-few"
    | "too-many";
  /** The bound that was missed. */
  bound?: number | string;
}

/** What keeps a value from being accepted, `undefined` for a good or empty one. Nobody is trapped: clearing always helps. */
export function problemOf(survey: Survey, item: Question, entry: Entry | undefined, now: Date): Problem | undefined {
  const answer = answerOf(entry);
  if (answer === undefined) return undefined;
  const problem = (code: Problem["code"], bound?: number | string): Problem => ({
    item: item.id,
    code,
    ...(bound !== undefined && { bound }),
  });
  switch (item.type) {
    case "number": {
      if (typeof answer !== "number") return problem("not-a-number");
      const { min, max } = numberBounds(item);
      if (answer < min) return problem("too-small", min);
      if (answer > max) return problem("too-large", max);
      return decimalsOf(answer) > (item.decimals ?? 0) ? problem("too-many-decimals", item.decimals ?? 0) : undefined;
    }
    case "date": {
      if (String(answer).length !== 10 || !isDay(String(answer))) return problem("not-a-date");
      const { min, max } = dateBounds(survey, item, now);
      if (min && String(answer) < min) return problem("too-early", min);
      return max && String(answer) > max ? problem("too-late", max) : undefined;
    }
    case "choices": {
      const chosen = answer as readonly string[];
      const alone = optionsOf(survey, item).some(({ code, exclusive }) => exclusive && chosen.includes(code));
      if (!alone && item.min !== undefined && chosen.length < item.min) return problem("too-few", item.min);
      return item.max !== undefined && chosen.length > item.max ? problem("too-many", item.max) : undefined;
    }
    default:
      return undefined;
  }
}

export interface Review {
  /** What must be mended or cleared before going on. */
  blocking: Problem[];
  /** Required items left blank; ask once, then let go. */
  blank: Problem[];
}

/** Looks over the items of a step that a person wants to leave. */
export function review(survey: Survey, items: readonly Item[], entries: Entries, now: Date): Review {
  const questions = items.filter(isQuestion);
  return {
    blocking: questions.flatMap((item) => problemOf(survey, item, entries.get(item.id), now) ?? []),
    blank: questions
      .filter(
        (item) => item.required && answerOf(entries.get(item.id)) === undefined && !givenMissing(entries.get(item.id)),
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
  const seen = new Map(asked.flatMap(({ id }) => (entries.has(id) ? [[id, entries.get(id)!] as const] : [])));
  return (survey.checks ?? [])
    .filter(({ when }) => !looksAt(when, ahead) && holds(when, survey, seen))
    .map(({ id }) => id);
}

function looksAt(condition: Condition, items: ReadonlySet<string>): boolean {
  if ("item" in condition) return items.has(condition.item);
  if ("not" in condition) return looksAt(condition.not, items);
  return ("all" in condition ? condition.all : condition.any).some((each) => looksAt(each, items));
}
