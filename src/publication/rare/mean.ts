import type { MeanFigures } from "../../report/index.ts";
import type { MeasureOf } from "../../schema/index.ts";
import { columns, table } from "../blocks.ts";
import { decimalCell, wholeCell } from "../cells.ts";
import type { MeasureKind } from "../report-voice.ts";
import { measureLabel } from "../measures/measure-of.ts";

/** The mean of each item, with its base, and the mean of these. */
export const mean: MeasureKind<MeasureOf<"mean">, MeanFigures> = {
  summary(voice, { overall, hidden }, measure) {
    const cell = decimalCell(voice, overall, 2, { hidden });
    const values = { label: measureLabel(voice, measure), value: cell.text };
    return { cell, text: overall === null ? null : voice.say("saysMean", values) };
  },

  details: (voice, { id, items }, measure) => [
    table(
      `measure-${id}-table`,
      measureLabel(voice, measure),
      columns(voice.say("criterion"), voice.say("answers"), voice.say("meanColumn")),
      items.map(({ item, n, mean, ...hidable }) => ({
        header: voice.text(voice.item(item).label),
        depth: 0,
        cells: [wholeCell(voice, n, hidable), decimalCell(voice, mean, 2, hidable)],
      })),
    ),
  ],

  definition: ({ say }) => say("definesMean"),
};
