import type { PointsFigures } from "../../report/index.ts";
import type { Band, MeasureOf } from "../../schema/index.ts";
import { columns, note, present, table } from "../blocks.ts";
import { textCell, wholeCell } from "../cells.ts";
import type { MeasureKind } from "../report-voice.ts";
import { bandLabel, measureLabel } from "../measures/measure-of.ts";
import type { Block, Cell } from "../publication-type.ts";
import { type ReportVoice, absent, itemNames } from "../phrases.ts";

type Points = MeasureOf<"points">;

/** The points of each indicator, their total and its band. */
export const points: MeasureKind<Points, PointsFigures> = {
  summary(voice, figures, measure) {
    const { say, format } = voice;
    const { total, maximum } = figures;
    const cell = pointsCell(voice, total, figures);
    if (total === null) return { cell, text: null };
    const band = bandLabel(voice, measure, figures.band);
    const values = { label: measureLabel(voice, measure), value: cell.text, band };
    const text =
      maximum === null
        ? say(band ? "saysBandGiven" : "saysPointsGiven", values)
        : say(band ? "saysBand" : "saysPoints", { ...values, maximum: format.written(maximum) });
    return { cell, text };
  },

  details(voice, figures, measure) {
    const { say } = voice;
    if (figures.given) return [];
    const band = bandLabel(voice, measure, figures.band);
    return present<Block>([
      table(
        `measure-${figures.id}-table`,
        measureLabel(voice, measure),
        columns(say("indicator"), say("sumOfValues"), say("answers"), say("pointsColumn")),
        [
          ...figures.indicators.map(({ item, sum, n, points, ...hidable }) => ({
            header: voice.text(voice.item(item).label),
            depth: 0,
            cells: [pointsCell(voice, sum, hidable), wholeCell(voice, n, hidable), pointsCell(voice, points, hidable)],
          })),
          {
            header: band ? say("totalBand", { band }) : say("total"),
            depth: 0,
            role: "total",
            cells: [{ text: "" }, { text: "" }, pointsCell(voice, figures.total)],
          },
        ],
      ),
      measure.bands && whyNoBand(voice, figures),
    ]);
  },

  definition({ say, format, text }, { per, round, total, bands, transform }) {
    const bandWords = ({ from, label }: Band) => say("bandFrom", { from: format.shortest(from), band: text(label) });
    return present([
      say(per === "sum" ? "definesPointsSum" : "definesPointsMean"),
      transform &&
        say("transform", {
          multiply: format.shortest(transform.multiply ?? 1),
          add: format.shortest(transform.add ?? 0),
        }),
      round !== undefined && say("round", { step: format.shortest(round) }),
      say(total === "mean" ? "totalMean" : "totalSum"),
      bands && say("definesBands", { bands: bands.map(bandWords).join("; ") }),
    ]).join(" ");
  },
};

/** Points as written, with their own number of decimals. */
function pointsCell(voice: ReportVoice, points: string | null, hidable: { hidden?: true } = {}): Cell {
  if (points === null) return textCell(absent(voice, hidable));
  return {
    text: voice.format.written(points),
    number: { value: Number(points), decimals: (points.split(".")[1] ?? "").length },
  };
}

/** Why there is no band, and how far the indicators with data could have come. */
function whyNoBand(voice: ReportVoice, { attainable, maximum, without }: PointsFigures): Block | undefined {
  if (!without.length || attainable === null || maximum === null) return undefined;
  const { say, format } = voice;
  const values = { attainable: format.written(attainable), maximum: format.written(maximum) };
  return note(say("noBand", { items: itemNames(voice, without), ...values }), "warning");
}
