import type { Row } from "../../../../../src/publication/index.ts";
import type { MeasureOf } from "../../../../../src/schema/index.ts";
import { type Facts, labelOf, measureLabel } from "../facts.ts";
import { shortest } from "../numbers.ts";
import { type Said, wrongText } from "../said.ts";
import { NOTHING, orHidden, wholeSaid } from "../shares.ts";
import { type Source, anyOf, exactly, listed } from "../words.ts";
import { wrongCells, wrongRows } from "../rows.ts";
import type { MeasureExplanation, TruthOf } from "./measure-explanation.ts";

type Points = MeasureOf<"points">;

export const points: MeasureExplanation<Points, TruthOf<"points">> = {
  cell: (facts, { total }) => pointsSaid(facts, total),
  base: () => null,
  bar: () => undefined,

  sentence(facts, { total, maximum, band }, measure) {
    if (total === null) return undefined;
    const label = bandLabel(facts, measure, band);
    return facts.say(label ? "saysBand" : "saysPoints", {
      label: measureLabel(facts, measure),
      value: written(facts, total),
      maximum: written(facts, maximum!),
      band: label,
    });
  },

  table(facts, { indicators, total, band }, measure, { rows }) {
    const { say } = facts;
    const label = bandLabel(facts, measure, band);
    return wrongRows(measure.id, rows, [
      ...indicators.map(({ item, sum, n, points }) => (row: Row, at: string) => [
        ...wrongText(at, row.header, exactly(labelOf(facts, item))),
        ...wrongCells(at, row, [pointsSaid(facts, sum, 15), wholeSaid(facts, n!), pointsSaid(facts, points)]),
      ]),
      (row, at) => [
        ...wrongText(at, row.header, label ? say("totalBand", { band: label }) : say("total")),
        ...wrongCells(at, row, [[{ text: "" }], [{ text: "" }], pointsSaid(facts, total)]),
      ],
    ]);
  },

  remarks(facts, { without, attainable, maximum }) {
    const { say, language } = facts;
    if (!without.length || attainable === null || maximum === null) return [];
    const items = without.map((item) => say("quoted", { text: exactly(labelOf(facts, item)) }));
    return [
      say("noBand", {
        items: listed(language, "and", items),
        attainable: written(facts, attainable),
        maximum: written(facts, maximum),
      }),
    ];
  },

  definition({ say, language, text }, { per, round, total, bands, transform }) {
    const number = (value: number): Source => anyOf(shortest(language, value).map((each) => exactly(each.text)));
    const moved = transform && { multiply: number(transform.multiply ?? 1), add: number(transform.add ?? 0) };
    const named = bands?.map(({ from, label }) => say("bandFrom", { from: number(from), band: exactly(text(label)) }));
    return [
      say(per === "sum" ? "definesPointsSum" : "definesPointsMean"),
      ...(moved ? [say("transform", moved)] : []),
      ...(round === undefined ? [] : [say("round", { step: number(round) })]),
      say(total === "mean" ? "totalMean" : "totalSum"),
      ...(named ? [say("definesBands", { bands: named.join("; ") })] : []),
    ].join(" ");
  },
};

export const bandLabel = ({ text }: Facts, { bands }: Points, code: string | null): Source =>
  exactly(text(bands?.find((band) => band.code === code)?.label));

/** Points have as many decimals as they need, four at most where they have no end. */
const pointsSaid = (facts: Facts, points: string | number | null, most = 4): Said[] =>
  points === null
    ? orHidden(facts, { text: NOTHING })
    : orHidden(
        facts,
        ...shortest(facts.language, Number(points), Math.min(most, 6)).map(({ text, decimals }) => ({
          text: exactly(text),
          number: { value: Number(points), decimals },
        })),
      );

const written = ({ language }: Facts, points: string | number): Source =>
  anyOf(shortest(language, Number(points), 4).map(({ text }) => exactly(text)));
