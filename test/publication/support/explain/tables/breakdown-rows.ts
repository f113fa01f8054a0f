import type { Row } from "../../../../../src/publication/index.ts";
import type { Facts, FormSet } from "../facts.ts";
import { type KnownGroup, groupsOf } from "../groups.ts";
import { count } from "../numbers.ts";
import { subsets } from "../subsets.ts";
import { type Key, exactly, isSaid, listed, wordsOf } from "../words.ts";

/** A row of a table by group, with the forms that it is of. */
export interface ReadRow {
  row: Row;
  set: FormSet;
  /** There where it is of one group, with all that is below it. */
  group?: KnownGroup;
}

/** What each row is of: a group, a unit's own forms, several groups together, or the whole; nothing twice. */
export function readRows(facts: Facts, dimension: string, rows: readonly Row[]): (ReadRow | string)[] {
  const read = rowsRead(facts, dimension, rows);
  const isTwice = ({ set }: ReadRow, at: number): boolean =>
    read.slice(0, at).some((each) => typeof each !== "string" && each.set.name === set.name);
  return read.map((each, at) =>
    typeof each !== "string" && isTwice(each, at) ? `${dimension}: “${each.row.header}” stands there twice` : each,
  );
}

function rowsRead(facts: Facts, dimension: string, rows: readonly Row[]): (ReadRow | string)[] {
  const groups = groupsOf(facts, dimension);
  const single = (row: Row): ReadRow | undefined => {
    const group = groups.find(({ label }) => isSaid(row.header, label));
    if (group) return { row, set: group, group };
    const owner = groups.find(({ own }) => own && isSaid(row.header, own.label));
    return owner && { row, set: owner.own! };
  };
  return rows.map((row, at): ReadRow | string => {
    if (row.role === "total") return { row, set: facts.total };
    const found = single(row);
    if (found) return found;
    const after = rows.slice(at + 1);
    const end = after.findIndex(({ depth, role }) => depth <= row.depth || role === "total");
    const below = after.slice(0, end).filter(({ depth }) => depth === row.depth + 1);
    const isLevel = mergedKeys(facts, dimension).some((key) => isSaid(row.header, facts.say(key)));
    const parts = isLevel ? below.map((each) => single(each)?.set) : namedIn(facts, groups, dimension, row.header);
    if (!parts?.length || parts.some((part) => !part)) return `${dimension}: nobody knows what “${row.header}” is`;
    return { row, set: union(parts as FormSet[]) };
  });
}

const mergedKeys = ({ language }: Facts, dimension: string): Key[] =>
  [`merged_${dimension}`, "merged_other"].filter((key) => key in wordsOf[language]) as Key[];

/** Groups that are named in one row: “Together: A, B and C alone”; more than a few are counted. */
function namedIn(
  facts: Facts,
  groups: readonly KnownGroup[],
  dimension: string,
  header: string,
): FormSet[] | undefined {
  const sets = groups.flatMap((group) => (group.own ? [group, group.own] : [group]));
  const plain = (source: string): string => source.replaceAll("\\", "");
  const inOrder = sets
    .filter(({ label }) => header.includes(plain(label)))
    .sort((a, b) => header.indexOf(plain(a.label)) - header.indexOf(plain(b.label)));
  const isNamed = (of: readonly { label: string }[]): boolean => {
    const names = of.map(({ label }) => label);
    return isSaid(header, facts.say("merged_named", { groups: listed(facts.language, "and", names) }));
  };
  // A name may be a part of another one.
  const named = subsets(inOrder).find(isNamed);
  if (named) return named;
  const merged = facts.report.breakdowns.find((each) => each.dimension === dimension)?.merged ?? [];
  const sized = merged.map(({ groups: ids, own = [] }) => [
    ...groups.filter(({ id }) => ids.includes(id)),
    ...groups.flatMap((group) => (group.own && own.includes(group.id!) ? group.own : [])),
  ]);
  return sized.find(({ length }) => {
    const units = facts.say("units", { n: exactly(count(facts.language, length)) }, length);
    return length > 6 && isSaid(header, facts.say("merged_named", { groups: units }));
  });
}

const union = (parts: readonly FormSet[]): FormSet => ({
  name: parts.map(({ name }) => name).join(" + "),
  forms: parts.flatMap(({ forms }) => forms),
});
