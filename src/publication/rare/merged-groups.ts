import type { Breakdown, Group, MergedGroups } from "../../report/index.ts";
import { present } from "../blocks.ts";
import type { Fill } from "../breakdown-rows.ts";
import type { Row } from "../publication-type.ts";
import type { Voice } from "../voice.ts";

/** Groups that are published together, with those of them that stand in this table. */
export interface MergedBelow {
  name: string;
  merged: MergedGroups;
  members: Group[];
}

/** What is published together of the groups below a unit, or of those that are below none. A part of a report may lack them. */
export function mergedBelow(voice: Voice, breakdown: Breakdown, parent: string | undefined): MergedBelow | undefined {
  const merged = breakdown.merged?.find((each) => each.parent === parent);
  const members = breakdown.groups.filter(
    (group) => group.parent === parent && merged?.groups.includes(group.id) && group.figures.hidden,
  );
  if (!merged || members.length < merged.groups.length) return undefined;
  const key = `merged_${breakdown.dimension}`;
  return { name: voice.say(voice.knows(key) ? key : "merged_other"), merged, members };
}

/** A unit's groups, or those that are below none, of a table in the making. */
export interface Family {
  of: readonly Group[];
  depth: number;
  /** The row of the forms of the unit itself. */
  own: Row | undefined;
  parent: string | undefined;
  rows: (group: Group, depth: number) => Row[];
  fill: Fill;
}

/** The rows of groups of which some are not shown apart: these come last, below the row of all of them. */
export function mergedRows(
  voice: Voice,
  breakdown: Breakdown,
  { of, depth, own, parent, rows, fill }: Family,
): Row[] | undefined {
  const together = mergedBelow(voice, breakdown, parent);
  if (!together) return undefined;
  const { name, merged, members } = together;
  return present<Row>([
    !merged.own && own,
    ...of.filter((each) => !members.includes(each)).flatMap((each) => rows(each, depth)),
    { header: name, depth, ...fill(merged.figures, []) },
    merged.own && own && { ...own, depth: depth + 1 },
    ...members.flatMap((each) => rows(each, depth + 1)),
  ]);
}
