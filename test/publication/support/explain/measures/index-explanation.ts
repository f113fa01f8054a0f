import type { Row } from "../../../../../src/publication/index.ts";
import type { IndexValue } from "../../../../../src/report/index.ts";
import type { MeasureOf } from "../../../../../src/schema/index.ts";
import { fraction } from "../../../../report/support/fraction.ts";
import { type Facts, labelOf, measureLabel } from "../facts.ts";
import { decimal, nearest, whole } from "../numbers.ts";
import { type Said, wrongBar, wrongText } from "../said.ts";
import { sectionTitle } from "../sections.ts";
import {
  NOTHING,
  formsText,
  fractionSaid,
  intervalWords,
  isHidable,
  orHidden,
  percentSaid,
  percentText,
  rangeSaid,
  shareSaid,
} from "../shares.ts";
import { anyOf, exactly, listed } from "../words.ts";
import { wrongCells, wrongRows } from "../rows.ts";
import type { MeasureExplanation, TruthOf } from "./measure-explanation.ts";

export const index: MeasureExplanation<MeasureOf<"index">, TruthOf<"index">> = {
  cell: (facts, { overall }) => valueSaid(facts, overall),
  base: ({ overall }) => overall.n,
  bar: ({ overall }) => barOf(overall),

  sentence(facts, { overall }, measure) {
    const exact = exactOf(facts, overall);
    if (!exact) return undefined;
    return facts.say("saysIndex", {
      label: measureLabel(facts, measure),
      value: exactly(percentText(facts, exact, facts.places.measure)),
      forms: formsText(facts, overall.n!),
      interval: intervalWords(facts, overall.interval),
    });
  },

  table(facts, { items, sections, overall }, measure, { rows, columns }) {
    const hasBounds = columns.length > 4;
    const valueRow = (header: string, value: IndexValue) => (row: Row, at: string) => [
      ...wrongText(at, row.header, header),
      ...wrongCells(at, row, [
        baseSaid(facts, value),
        valueSaid(facts, value),
        rangeSaid(facts, value.interval),
        ...(hasBounds ? [[{ text: "" }]] : []),
      ]),
      ...wrongBar(at, row.bar, barOf(value), isHidable(facts)),
    ];
    const itemRow =
      ({ item, bounds, ...share }: (typeof items)[number]) =>
      (row: Row, at: string) => [
        ...wrongText(at, row.header, exactly(labelOf(facts, item))),
        ...wrongCells(at, row, [
          fractionSaid(facts, share),
          shareSaid(facts, share),
          rangeSaid(facts, share.interval),
          ...(hasBounds ? [rangeSaid(facts, bounds ? [bounds.low, bounds.high] : null)] : []),
        ]),
        ...wrongBar(
          at,
          row.bar,
          { percent: share.n ? (100 * share.x!) / share.n : null, interval: hundred(share.interval) },
          isHidable(facts),
        ),
      ];
    const sectionOf = (id: string) =>
      facts.survey.sections.find((each) => each.items.some((item) => item.id === id))!.id;
    const rowsOfItems =
      sections.length < 2
        ? items.map(itemRow)
        : sections.flatMap(({ section, ...value }) => [
            valueRow(exactly(sectionTitle(facts, section)), value),
            ...items.filter(({ item }) => sectionOf(item) === section).map(itemRow),
          ]);
    return wrongRows(measure.id, rows, [...rowsOfItems, valueRow(facts.say("overall"), overall)]);
  },

  remarks(facts, { overall: { se, noError, without } }) {
    const { say, language } = facts;
    const errors = se === null ? [] : nearest(100 * se, 2).map((steps) => exactly(decimal(language, steps, 2)));
    const items = without.map((item) => exactly(labelOf(facts, item))).map((text) => say("quoted", { text }));
    return [
      ...(errors.length ? [say("standardError", { value: anyOf(errors) })] : []),
      ...(noError ? [say(noError)] : []),
      ...(without.length ? [say("without", { items: listed(language, "and", items) })] : []),
    ];
  },

  definition: ({ say }, { weights }) =>
    `${say("definesIndex")} ${say(!weights ? "weightsEqual" : "items" in weights ? "weightsItems" : "weightsSections")}`,
};

/** An index or a part of it in percent. */
export const valueSaid = (facts: Facts, value: IndexValue): Said[] =>
  percentSaid(facts, exactOf(facts, value), facts.places.measure, value.n ?? undefined).map(({ text, number }) => ({
    text,
    ...(number && { number: { value: number.value, decimals: number.decimals, percent: true as const } }),
  }));

/** As rounded from the exact fraction. */
function exactOf({ places }: Facts, { percent, percent1, percent2 }: IndexValue) {
  const value = [percent, percent1, percent2][places.measure]!;
  return value === null ? undefined : fraction(value.toFixed(places.measure));
}

function baseSaid(facts: Facts, { n }: IndexValue): Said[] {
  if (n === null) return orHidden(facts, { text: NOTHING });
  return orHidden(facts, { text: facts.say("base", { n: exactly(whole(facts.language, n)) }), n });
}

const hundred = (interval: readonly [number, number] | null) =>
  interval && ([100 * interval[0], 100 * interval[1]] as const);

const barOf = ({ value, interval }: IndexValue) => ({
  percent: value === null ? null : 100 * value,
  interval: hundred(interval),
});
