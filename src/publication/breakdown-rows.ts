import type { Breakdown, Figures, Group, MeasureFigures } from "../report/index.ts";
import { present } from "./blocks.ts";
import type { Row } from "./publication-type.ts";
import { upperFirst } from "./lower-first.ts";
import { type Voice, channelName, hasForms, waveName } from "./voice.ts";

/** A row per group, a tree's units below the unit that they belong to, and at last the whole. */
export function breakdownRows(
  voice: Voice,
  breakdown: Breakdown,
  fill: (figures: Figures, given: readonly MeasureFigures[], group?: Group) => Pick<Row, "cells" | "bar">,
): Row[] {
  const { groups } = breakdown;
  const known = new Set(groups.map(({ id }) => id));
  const rows = (group: Group, depth: number): Row[] => {
    const header = groupName(voice, breakdown, group);
    const below = groups.filter(({ parent }) => parent !== undefined && parent === group.id);
    const own = group.own && {
      header: voice.say("own", { label: header }),
      depth: depth + 1,
      ...fill(group.own, []),
    };
    return present<Row>([
      { header, depth, ...fill(group.figures, group.points ?? [], group) },
      ...(group.id === null ? [] : family(below, depth + 1, group.own?.forms === 0 ? undefined : own, group.id)),
    ]);
  };
  /** Last come those that are not shown apart, below the row of all of them. */
  const family = (of: readonly Group[], depth: number, own?: Row, parent?: string): Row[] => {
    const together = voice.rare?.mergedBelow(voice, breakdown, parent);
    if (!together) return [...present([own]), ...of.flatMap((each) => rows(each, depth))];
    const { name, merged, members } = together;
    const apart = of.filter((each) => !members.includes(each));
    return present<Row>([
      !merged.own && own,
      ...apart.flatMap((each) => rows(each, depth)),
      { header: name, depth, ...fill(merged.figures, []) },
      merged.own && own && { ...own, depth: depth + 1 },
      ...members.flatMap((each) => rows(each, depth + 1)),
    ]);
  };
  const roots = groups.filter(({ parent }) => parent === undefined || !known.has(parent));
  return present<Row>([
    ...family(roots, 0),
    hasForms(voice) && { header: voice.say("overall"), depth: 0, role: "total", ...fill(voice.report.total, []) },
  ]);
}

export function groupName(voice: Voice, { dimension }: Breakdown, { id, label }: Group): string {
  if (id === null) return voice.say("unknownGroup");
  if (label !== undefined) return voice.text(label);
  if (dimension === "wave") return upperFirst(waveName(voice, id));
  return dimension === "channel" ? channelName(voice, id) : id;
}
