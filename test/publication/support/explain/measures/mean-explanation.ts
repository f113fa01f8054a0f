import type { MeasureOf } from "../../../../../src/schema/index.ts";
import { type Facts, labelOf, measureLabel } from "../facts.ts";
import { decimal, nearest } from "../numbers.ts";
import { type Said, wrongText } from "../said.ts";
import { NOTHING, orHidden, wholeSaid } from "../shares.ts";
import { anyOf, exactly } from "../words.ts";
import { wrongCells, wrongRows } from "../rows.ts";
import type { MeasureExplanation, TruthOf } from "./measure-explanation.ts";

export const mean: MeasureExplanation<MeasureOf<"mean">, TruthOf<"mean">> = {
  cell: (facts, { overall }) => meanSaid(facts, overall),
  base: () => null,
  bar: () => undefined,
  sentence: (facts, { overall }, measure) =>
    overall === null
      ? undefined
      : facts.say("saysMean", {
          label: measureLabel(facts, measure),
          value: anyOf(meanSaid(facts, overall).flatMap(({ text, number }) => (number ? text : []))),
        }),
  table: (facts, { items }, { id }, { rows }) =>
    wrongRows(
      id,
      rows,
      items.map(({ item, n, mean }) => (row, at) => [
        ...wrongText(at, row.header, exactly(labelOf(facts, item))),
        ...wrongCells(at, row, [wholeSaid(facts, n!), meanSaid(facts, mean)]),
      ]),
    ),
  remarks: () => [],
  definition: ({ say }) => say("definesMean"),
};

/** A mean with two decimals; the number behind it has all of them. */
export const meanSaid = (facts: Facts, mean: number | null): Said[] =>
  orHidden(
    facts,
    ...(mean === null
      ? [{ text: NOTHING }]
      : nearest(mean, 2).map((steps) => ({
          text: exactly(decimal(facts.language, steps, 2)),
          number: { value: mean, decimals: 2 },
        }))),
  );
