import type { Breakdown, Group } from "../report/index.ts";
import { present } from "./blocks.ts";
import type { Row } from "./publication-type.ts";
import { upperFirst } from "./lower-first.ts";
import type { Fill } from "./report-voice.ts";
import { type ReportVoice, channelName, hasForms, waveName } from "./phrases.ts";

/** A row for each group, with units below the unit that they belong to, and the total at the end. */
export function breakdownRows(voice: ReportVoice, breakdown: Breakdown, fill: Fill): Row[] {
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
  const family = (of: readonly Group[], depth: number, own?: Row, parent?: string): Row[] =>
    voice.rare?.mergedRows(voice, breakdown, { of, depth, own, parent, rows, fill }) ??
    present([own, ...of.flatMap((each) => rows(each, depth))]);
  const roots = groups.filter(({ parent }) => parent === undefined || !known.has(parent));
  return present<Row>([
    ...family(roots, 0),
    hasForms(voice) && { header: voice.say("overall"), depth: 0, role: "total", ...fill(voice.report.total, []) },
  ]);
}

export function groupName(
  voice: ReportVoice,
  { dimension }: Pick<Breakdown, "dimension">,
  { id, label }: Pick<Group, "id" | "label">,
): string {
  if (id === null) return voice.say("unknownGroup");
  if (label !== undefined) return voice.text(label);
  if (dimension === "wave") return upperFirst(waveName(voice, id));
  return dimension === "channel" ? channelName(voice, id) : id;
}
