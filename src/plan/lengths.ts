import { type Survey, bookletCount, bookletItems, checkSurvey, rotatedGroups } from "../schema/index.ts";
import type { Chances } from "./index-variance.ts";
import type { PlannedItem } from "./spread.ts";

/** One way to ask: the survey with a rotation of that length, or with all questions. */
export interface Length {
  survey: Survey;
  /** How many of the rotated questions each person is asked. */
  ask: number;
  of: number;
  /** Its sections are too small to rotate one by one, so that all questions rotate as one section. */
  joined?: true;
}

/** Every length that is possible, the shortest first; the last asks everybody everything. */
export function lengthsOf(survey: Survey): Length[] {
  const given = { ...survey.rotation, ask: 2 };
  const items = rotatedGroups({ ...survey, rotation: given }).flat();
  const all: Length = { survey: { ...survey, rotation: undefined }, ask: items.length, of: items.length };
  const shorter = Array.from({ length: Math.max(0, items.length - 2) }, (_, i) => i + 2).flatMap((ask): Length[] => {
    const own = { ...survey, rotation: { ...given, ask } };
    if (isPossible(own)) return [{ survey: own, ask, of: items.length }];
    const together = { ...survey, rotation: { ...given, from: [items], ask } };
    return isPossible(together) ? [{ survey: together, ask, of: items.length, joined: true }] : [];
  });
  return [...shorter, all];
}

const isPossible = (survey: Survey): boolean =>
  !checkSurvey(survey).faults.some(({ level, path }) => level === "error" && path.startsWith("$.rotation"));

/** How likely each person is asked a question, and two together: counted in the booklets, of which each is drawn as often. */
export function chancesOf({ survey }: Length, items: readonly PlannedItem[]): Chances {
  if (!survey.rotation) return { one: () => 1, both: () => 1 };
  const count = bookletCount(survey);
  const rotated = new Set(rotatedGroups(survey).flat());
  const asking = Array.from({ length: count }, (_, b) => new Set(bookletItems(survey, b + 1)));
  const isAsked = (item: PlannedItem, booklet: ReadonlySet<string>): boolean =>
    !rotated.has(item.id) || booklet.has(item.id);
  const one = items.map((item) => asking.filter((booklet) => isAsked(item, booklet)).length / count);
  return {
    one: (k) => one[k]!,
    both: (k, l) =>
      asking.filter((booklet) => isAsked(items[k]!, booklet) && isAsked(items[l]!, booklet)).length / count,
  };
}
