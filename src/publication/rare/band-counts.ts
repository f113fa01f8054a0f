import type { Breakdown } from "../../report/index.ts";
import type { MeasureOf } from "../../schema/index.ts";
import { paragraph } from "../blocks.ts";
import { bandLabel, measureLabel, measureOf } from "../measures/measure-of.ts";
import type { Block } from "../publication-type.ts";
import type { Voice } from "../voice.ts";

/** How many units are in each band: “17/18 đơn vị xếp loại xuất sắc; 01/18 đơn vị xếp loại tốt.” */
export const bandCounts = (voice: Voice, { bands = [] }: Breakdown): Block[] =>
  bands.map(({ measure, units, counts }) => {
    const { say, format, report } = voice;
    const points = measureOf(report, measure) as MeasureOf<"points">;
    const clauses = counts.map(({ code, count }) =>
      say(
        "bandsOfUnits",
        {
          fraction: `${format.count(count)}/${format.count(units)}`,
          band: bandLabel(voice, points, code),
        },
        units,
      ),
    );
    return paragraph(`${measureLabel(voice, points)}: ${clauses.join("; ")}.`);
  });
