import type { NpsFigures } from "../../report/index.ts";
import type { MeasureOf } from "../../schema/index.ts";
import { columns, table } from "../blocks.ts";
import { barOf, decimalCell, fractionCell, percentCell, withBase } from "../cells.ts";
import type { MeasureKind } from "../report-voice.ts";
import { measureLabel } from "../measures/measure-of.ts";
import type { Row } from "../publication-type.ts";
import { forms } from "../phrases.ts";

const GROUPS = ["promoters", "passives", "detractors"] as const;

/** The net promoter score, and the three groups whose shares it is made of. */
export const nps: MeasureKind<MeasureOf<"nps">, NpsFigures> = {
  summary(voice, figures, measure) {
    const { format, say } = voice;
    const { score, n, interval } = figures;
    const cell = decimalCell(voice, score, 1, figures);
    if (score === null || n === null) return { cell, text: null };
    const [from = "", to = ""] = (interval ?? []).map((bound) => format.decimal(bound, 1));
    const values = {
      label: measureLabel(voice, measure),
      value: cell.text,
      forms: forms(voice, n),
      interval: interval ? say("saysInterval", { interval: say("fromTo", { from, to }) }) : "",
      ...Object.fromEntries(GROUPS.map((group) => [group, format.count(figures[group] ?? 0)])),
    };
    return { cell: withBase(cell, n), text: say("saysNps", values) };
  },

  details(voice, { id, n, ...counts }, measure) {
    const { say } = voice;
    if (!n) return [];
    const row = (group: (typeof GROUPS)[number]): Row => {
      const x = counts[group] ?? 0;
      return {
        header: say(group),
        depth: 0,
        cells: [fractionCell(voice, { x, n }), percentCell(voice, { x, n })],
        bar: barOf((100 * x) / n, null, group === "promoters" ? "good" : "other"),
      };
    };
    const headings = columns(say("group"), say("answers"), say("share"));
    return [table(`measure-${id}-table`, measureLabel(voice, measure), headings, GROUPS.map(row))];
  },

  definition: ({ say, text, item }, measure) =>
    say("definesNps", {
      item: text(item(measure.item).label),
      promoters: measure.promotersFrom ?? 9,
      detractors: measure.detractorsTo ?? 6,
    }),
};
