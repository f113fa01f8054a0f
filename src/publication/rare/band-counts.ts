import type { Breakdown } from "../../report/index.ts";
import type { MeasureOf } from "../../schema/index.ts";
import { paragraph } from "../blocks.ts";
import { bandLabel, measureLabel, measureOf } from "../measures/measure-of.ts";
import type { Block, ListItem } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";

type Line = Required<Pick<ListItem, "term" | "text">>;

/** How many units are in each band: “17/18 đơn vị xếp loại xuất sắc; 01/18 đơn vị xếp loại tốt.” */
export const bandCounts = (voice: ReportVoice, breakdown: Breakdown): Block[] =>
  bandLines(voice, breakdown).map(({ term, text }) => paragraph(`${term}: ${text}`));

/** The answer of a report without forms, to which units gave points: how the units were rated. */
export function ratings(voice: ReportVoice): Block[] {
  const items = voice.report.breakdowns.flatMap((breakdown) => bandLines(voice, breakdown, true));
  return items.length ? [{ kind: "list", role: "answer", items }] : [];
}

/** @param isBrief without the bands that no unit is in */
const bandLines = (voice: ReportVoice, { bands = [] }: Breakdown, isBrief = false): Line[] =>
  bands.map(({ measure, units, counts }) => {
    const { say, format, report } = voice;
    const points = measureOf(report, measure) as MeasureOf<"points">;
    const named = isBrief ? counts.filter(({ count }) => count) : counts;
    const clauses = named.map(({ code, count }) =>
      say(
        "bandsOfUnits",
        {
          fraction: `${format.count(count)}/${format.count(units)}`,
          band: bandLabel(voice, points, code),
        },
        units,
      ),
    );
    return { term: measureLabel(voice, points), text: `${clauses.join("; ")}.` };
  });
