import type { IndexFigures, IndexValue, ItemIndex } from "../../report/index.ts";
import type { MeasureOf } from "../../schema/index.ts";
import { columns, note, paragraph, present, table } from "../blocks.ts";
import { barOf, fractionCell, percentCell, rangeCell, shareBar, wholeCell, withBase } from "../cells.ts";
import type { Block, Cell, Row } from "../publication-type.ts";
import { type ReportVoice, forms, intervalWords, itemNames, sectionTitle } from "../phrases.ts";
import { boundsCell } from "./bounds.ts";
import type { MeasureKind } from "../report-voice.ts";
import { measureLabel } from "./measure-of.ts";

/** The share satisfied, over several items. */
export const indexKind: MeasureKind<MeasureOf<"index">, IndexFigures> = {
  summary(voice, { overall, hidden }, measure) {
    const { value, n, interval } = overall;
    const cell = percentCell(voice, overall, "measure", hidden ? { hidden } : overall);
    if (value === null) return { cell, text: null };
    const values = {
      label: measureLabel(voice, measure),
      value: cell.text,
      interval: intervalWords(voice, interval),
    };
    return {
      cell: withBase(cell, n),
      text:
        n === null
          ? voice.say("saysIndexCounts", values)
          : voice.say("saysIndex", { ...values, forms: forms(voice, n) }),
      bar: valueBar(overall),
    };
  },

  details(voice, figures, measure) {
    const { id, items, sections, overall } = figures;
    const { say } = voice;
    const hasBounds = items.some(({ bounds }) => bounds);
    const itemRow = (item: IndexFigures["items"][number], depth: number): Row =>
      shareRow(voice, item, depth, hasBounds ? [boundsCell(voice, item.bounds, item)] : []);
    const indexRow = (header: string, value: IndexValue): Row =>
      valueRow(voice, header, value, hasBounds ? [{ text: "" }] : []);
    const rows =
      sections.length > 1
        ? sections.flatMap(({ section, ...value }) => [
            indexRow(sectionTitle(voice, section), value),
            ...items.filter(({ item }) => voice.item(item).section === section).map((item) => itemRow(item, 1)),
          ])
        : items.map((item) => itemRow(item, 0));
    return [
      table(
        `measure-${id}-table`,
        measureLabel(voice, measure),
        columns(
          say("criterion"),
          ...present([say("satisfied"), say("share"), say("interval"), hasBounds && say("withSilent")]),
        ),
        [...rows, { ...indexRow(say("overall"), overall), role: "total" }],
      ),
      ...errorOf(voice, overall),
    ];
  },

  definition: ({ say }, { weights }) => {
    const key = !weights ? "weightsEqual" : "items" in weights ? "weightsItems" : "weightsSections";
    return `${say("definesIndex")} ${say(key)}`;
  },
};

const valueBar = ({ value, interval }: IndexValue) => barOf(value === null ? null : 100 * value, interval, "good");

const shareRow = (voice: ReportVoice, { item, ...share }: ItemIndex, depth: number, more: Cell[]): Row => ({
  header: voice.text(voice.item(item).label),
  depth,
  cells: [fractionCell(voice, share), percentCell(voice, share), rangeCell(voice, share.interval, share), ...more],
  bar: shareBar(share, "good"),
});

const valueRow = (voice: ReportVoice, header: string, figures: IndexValue, more: Cell[]): Row => ({
  header,
  depth: 0,
  cells: [baseCell(voice, figures), percentCell(voice, figures), rangeCell(voice, figures.interval, figures), ...more],
  bar: valueBar(figures),
});

/** An index of several items has no count of its own, only persons whom it is of. */
function baseCell(voice: ReportVoice, { n, hidden }: IndexValue): Cell {
  const cell = wholeCell(voice, n, { hidden });
  return n === null ? cell : { text: voice.say("base", { n: cell.text }), n };
}

function errorOf(voice: ReportVoice, { se, noError, without }: IndexValue): Block[] {
  const { say, format } = voice;
  return present<Block>([
    se !== null && paragraph(say("standardError", { value: format.decimal(100 * se, 2) })),
    noError && note(say(noError)),
    without.length && note(say("without", { items: itemNames(voice, without) }), "warning"),
  ]);
}
