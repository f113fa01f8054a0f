import { MOST_BOOKLETS, familyOf } from "../booklets/family.ts";
import { mayRotate, rotatedGroups } from "../booklets/groups.ts";
import type { Condition } from "../condition.ts";
import type { Path, ReportFault } from "../fault.ts";
import { itemsIn } from "./conditions.ts";
import type { Rotation, Survey } from "../survey.ts";
import { isObject, listOf, repeats, stringsOf } from "./walk.ts";

/** What is rotated can be, evenly; and nothing hangs on rotated items that hardly anybody is asked together. */
export function checkRotation(data: Survey, report: ReportFault): void {
  if (!isObject(data.rotation)) return;
  const survey = readable(data);
  checkNamed(data, report);
  const groups = rotatedGroups(survey);
  checkDesign(groups, survey.rotation.ask, report);
  checkFollowers(survey, groups.flat(), report);
  for (const [m, measure] of listOf(data.measures)) {
    if (measure.type !== "points" || measure.per !== "sum") continue;
    const rotated = new Set(groups.flat());
    for (const [i, entry] of Array.isArray(measure.items) ? measure.items.entries() : []) {
      const id = isObject(entry) ? entry.item : entry;
      if (rotated.has(id)) report(["measures", m, "items", i], "sum-of-rotated", { item: id });
    }
  }
}

/** The parts that a rotation depends on, without what is misshapen. */
export function readable({ sections, rotation, checks }: Survey) {
  const { ask, from, always } = rotation as Rotation;
  return {
    sections: listOf(sections).map(([, section]) => ({
      ...section,
      items: listOf(section.items).map(([, item]) => item),
    })),
    checks: listOf(checks),
    rotation: {
      ask,
      always: stringsOf(always),
      ...(Array.isArray(from) && { from: from.filter((each) => typeof each === "string" || Array.isArray(each)) }),
    },
  };
}

/** `from` and `always` name what there is, once, and what can be rotated. */
function checkNamed(survey: Survey, report: ReportFault): void {
  const { from, always } = survey.rotation as Rotation;
  const sections = new Set<unknown>();
  /** Whether each item can be rotated. */
  const items = new Map<unknown, boolean>();
  for (const [, section] of listOf(survey.sections)) {
    sections.add(section.id);
    for (const [, item] of listOf(section.items)) items.set(item.id, mayRotate(section, item));
  }
  let path: Path = [];
  const again = repeats((name) => report(path, "rotated-twice", { name }));
  const visit = (name: unknown, at: Path): void => {
    path = at;
    again(name);
    // Whatever is no string, the shape check reports.
    if (typeof name !== "string" || sections.has(name)) return;
    const known = namesIn([...sections, ...items.keys()]);
    if (!items.has(name)) report(path, "unknown-part", { item: name, known });
    else if (!items.get(name)) report(path, "never-rotated", { item: name });
  };
  for (const [i, entry] of Array.isArray(from) ? from.entries() : []) {
    const at = ["rotation", "from", i];
    if (!Array.isArray(entry)) visit(entry, at);
    else for (const [j, name] of entry.entries()) visit(name, [...at, j]);
  }
  for (const [i, id] of Array.isArray(always) ? always.entries() : []) {
    if (typeof id !== "string") continue;
    const at = ["rotation", "always", i];
    if (!items.has(id)) report(at, "unknown-item", { item: id, known: namesIn([...items.keys()]) });
    else if (!items.get(id)) report(at, "never-rotated", { item: id });
  }
}

const namesIn = (names: readonly unknown[]): string[] => [...new Set(stringsOf(names))];

/** There is a family of booklets; if not, why, and the nearest number for which there is one. */
function checkDesign(groups: readonly string[][], ask: unknown, report: ReportFault): void {
  const path = ["rotation", "ask"];
  const items = groups.flat();
  const count = items.length;
  if (count < 2) return report(["rotation"], "nothing-to-rotate", { count });
  // Whatever is no whole number, the shape check reports.
  if (typeof ask !== "number" || !Number.isInteger(ask) || ask < 0) return;
  if (ask > count) return report(path, "asks-too-many", { ask, count });
  const [first, second] = apart(groups, ask) ?? [];
  if (first === undefined && isPossible(groups, ask)) return;
  const nearest = nearestAsk(groups, ask);
  if (first === undefined) report(path, "too-many-booklets", { ask, count, most: MOST_BOOKLETS, nearest });
  else report(path, "never-together", { ask, count, first, second: second!, nearest });
}

/** All of them are always possible. */
function nearestAsk(groups: readonly string[][], ask: number): number {
  const count = groups.flat().length;
  for (let by = 1; ; by++) {
    const found = [ask + by, ask - by].find((each) => each > 1 && each <= count && isPossible(groups, each));
    if (found) return found;
  }
}

const isPossible = (groups: readonly string[][], ask: number): boolean =>
  !apart(groups, ask) && familyOf(groups, ask).length <= MOST_BOOKLETS;

/** Two items of which nobody could be asked both, if each of what they are spread over is asked its share. */
function apart(groups: readonly string[][], ask: number): readonly [string, string] | undefined {
  const count = groups.flat().length;
  const shares = groups.map(({ length }) => (length * ask) / count);
  const least = shares.reduce((sum, share) => sum + Math.floor(share), 0);
  for (const [g, group] of groups.entries()) {
    if (group.length > 1 && Math.ceil(shares[g]!) < 2) return [group[0]!, group[1]!];
    // One of each, and of all others the least.
    for (const [h, other] of groups.entries()) {
      const both = [shares[g]!, shares[h]!].reduce(
        (sum, share) => sum + Math.max(1, Math.floor(share)) - Math.floor(share),
        0,
      );
      if (h > g && least + both > ask) return [group[0]!, other[0]!];
    }
  }
  return undefined;
}

/** A condition or a check looks at one rotated item at most, directly or by what hangs on it: two are seldom asked together. */
function checkFollowers(
  { sections, checks }: ReturnType<typeof readable>,
  rotated: readonly string[],
  report: ReportFault,
): void {
  /** The rotated items that something hangs on. */
  const rootsOf = new Map(rotated.map((id) => [id, [id]]));
  const roots = (...conditions: (Condition | undefined)[]): string[] => [
    ...new Set(conditions.flatMap((each) => (each ? itemsIn(each) : [])).flatMap((id) => rootsOf.get(id) ?? [])),
  ];
  for (const [s, section] of sections.entries()) {
    const ofSection = roots(section.askIf);
    if (ofSection.length > 1) report(["sections", s, "askIf"], "seldom-together", { items: ofSection });
    for (const [i, { id, askIf }] of section.items.entries()) {
      const ofItem = roots(section.askIf, askIf);
      if (ofItem.length > 1 && askIf)
        report(["sections", s, "items", i, "askIf"], "seldom-together", { items: ofItem });
      if (ofItem.length) rootsOf.set(id, ofItem);
    }
  }
  for (const [c, { when }] of checks) {
    const items = roots(when);
    if (items.length > 1) report(["checks", c, "when"], "check-seldom-shown", { items }, "warning");
  }
}
