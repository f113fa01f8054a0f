import type { Breakdown, Group, MergedGroups } from "../../report/index.ts";
import type { Voice } from "../voice.ts";

/** Groups that are published together, with those of them that stand in this table. */
export interface MergedRows {
  name: string;
  merged: MergedGroups;
  members: Group[];
}

/** What is published together of the groups below a unit, or of those that are below none. A part of a report may lack them. */
export function mergedBelow(voice: Voice, breakdown: Breakdown, parent: string | undefined): MergedRows | undefined {
  const merged = breakdown.merged?.find((each) => each.parent === parent);
  const members = breakdown.groups.filter(
    (group) => group.parent === parent && merged?.groups.includes(group.id) && group.figures.hidden,
  );
  if (!merged || members.length < merged.groups.length) return undefined;
  const key = `merged_${breakdown.dimension}`;
  return { name: voice.say(voice.knows(key) ? key : "merged_other"), merged, members };
}
