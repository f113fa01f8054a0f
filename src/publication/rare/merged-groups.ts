import type { Breakdown, Group, MergedGroups } from "../../report/index.ts";
import { present } from "../blocks.ts";
import { groupName } from "../breakdown-rows.ts";
import type { Row } from "../publication-type.ts";
import type { RowFamily, ReportVoice } from "../report-voice.ts";

/** More groups than these are counted, not named. */
const MOST = 6;

/** Groups that are published together, with those of them that stand in this table. */
export interface MergedBelow {
  name: string;
  merged: MergedGroups;
  members: Group[];
}

/** What is published together of the groups below a unit, or of those that are below none. A part of a report may lack them. */
export function mergedBelow(
  voice: ReportVoice,
  breakdown: Breakdown,
  parent: string | undefined,
): MergedBelow | undefined {
  const merged = breakdown.merged?.find((each) => each.parent === parent);
  if (!merged) return undefined;
  const { groups, own = [] } = merged;
  const all = breakdown.groups.filter(({ id }) => groups.includes(id));
  const owners = breakdown.groups.filter(({ id }) => id !== null && own.includes(id));
  if (all.length < groups.length || owners.length < own.length) return undefined;
  // Units of several levels stay where they stand, and are named.
  const isLevel = all.every((group) => group.parent === parent) && own.every((id) => id === parent);
  return isLevel
    ? { name: voice.say(nameOf(voice, breakdown)), merged, members: all }
    : { name: named(voice, breakdown, all, owners), merged, members: [] };
}

function nameOf({ knows }: ReportVoice, { dimension }: Breakdown) {
  const key = `merged_${dimension}`;
  return knows(key) ? key : "merged_other";
}

/** “Tính gộp: Ba Bể, Chợ Đồn và riêng Sở Xây dựng”; more than a few are counted. */
function named(voice: ReportVoice, breakdown: Breakdown, all: readonly Group[], owners: readonly Group[]): string {
  const { say, format } = voice;
  const names = [
    ...all.map((group) => groupName(voice, breakdown, group)),
    ...owners.map((group) => say("own", { label: groupName(voice, breakdown, group) })),
  ];
  const groups =
    names.length > MOST ? say("units", { n: format.count(names.length) }, names.length) : format.and(names);
  return say("merged_named", { groups });
}

/** The rows of groups, if some of them are not shown separately: these come last, below the row of all of them. */
export function mergedRows(
  voice: ReportVoice,
  breakdown: Breakdown,
  { of, depth, own, parent, rows, fill }: RowFamily,
): Row[] | undefined {
  const together = mergedBelow(voice, breakdown, parent);
  if (!together) return undefined;
  const { name, merged, members } = together;
  const hasOwn = merged.own?.some((id) => id === parent) && members.length > 0;
  return present<Row>([
    !hasOwn && own,
    ...of.filter((each) => !members.includes(each)).flatMap((each) => rows(each, depth)),
    { header: name, depth, ...fill(merged.figures, []) },
    hasOwn && own && { ...own, depth: depth + 1 },
    ...members.flatMap((each) => rows(each, depth + 1)),
  ]);
}
