import type { Breakdown, Figures, IndexFigures, MeasureFigures } from "../report/index.ts";
import type { Measure, MeasureOf } from "../schema/index.ts";
import { breakdownRows } from "./breakdown-rows.ts";
import { columns, heading, present, table } from "./blocks.ts";
import { barOf, basedCell, percentCell, textCell, wholeCell } from "./cells.ts";
import { lowerFirst } from "./lower-first.ts";
import { bandLabel, measureLabel } from "./measures/measure-of.ts";
import { measureSummary } from "./measures/measure-summary.ts";
import type { Bar, Block, Cell, Column, Table } from "./publication-type.ts";
import { type ReportVoice, absent, hasForms, sectionTitle } from "./phrases.ts";

/** The measures by unit, channel, wave and whatever else was told apart. */
export const breakdowns = (voice: ReportVoice): Block[] =>
  voice.report.breakdowns.flatMap((given): Block[] => {
    const breakdown = voice.rare?.bestFirst(voice, given) ?? given;
    const { say, report } = voice;
    const dimension = dimensionName(voice, breakdown);
    const title = say("breakdownHeading", { dimension: lowerFirst(dimension) });
    const charts = voice.rare?.groupChart(voice, breakdown, dimension) ?? [];
    const indices = report.measures.filter(({ type }) => type === "index");
    return [
      heading(2, `by-${breakdown.dimension}`, title),
      ...(voice.rare?.bandCounts(voice, breakdown) ?? []),
      ...(voice.rare?.ranking(voice, breakdown) ?? []),
      ...charts,
      mainTable(voice, breakdown, dimension, title, charts.length > 0),
      ...(voice.rare?.unanimousGroups(voice, breakdown) ?? []),
      ...indices.flatMap((measure) => sectionsTable(voice, breakdown, dimension, measure)),
    ];
  });

/** What units, channels and so on are called. */
export function dimensionName({ say, knows, text }: ReportVoice, { dimension, label }: Breakdown): string {
  const key = `dimension_${dimension}`;
  return text(label) || (knows(key) ? say(key) : dimension);
}

function mainTable(
  voice: ReportVoice,
  breakdown: Breakdown,
  dimension: string,
  caption: string,
  hasChart: boolean,
): Table {
  const { say, report } = voice;
  const rankCell = voice.rare?.rankCell(voice, breakdown);
  const counted = hasForms(voice);
  const measured = report.measures.flatMap((measure): Column[] => [
    { text: measureLabel(voice, measure), numeric: true },
    ...(isBanded(measure) ? [{ text: say("band"), numeric: false }] : []),
  ]);
  return table(
    `by-${breakdown.dimension}-table`,
    caption,
    [...columns(dimension, ...present([rankCell && say("rank"), counted && say("answers")])), ...measured],
    breakdownRows(voice, breakdown, (figures, given, group) => {
      const cells = [
        ...present([rankCell?.(group)]),
        ...present([counted && wholeCell(voice, figures.forms, figures)]),
        ...report.measures.flatMap((measure) => measureCells(voice, measure, figures, given)),
      ];
      const bar = hasChart ? undefined : onlyBar(voice, figures);
      return { cells, ...(bar && { bar }) };
    }),
  );
}

/** The measure as a bar, if there is only one measure and it is a share. With several, nobody would know which one the bar shows. */
function onlyBar(voice: ReportVoice, { measures }: Figures): Bar | undefined {
  const [measure, ...others] = voice.report.measures;
  if (others.length || !(measure?.type === "index" || measure?.type === "csat")) return undefined;
  const figures = measures.find(({ id }) => id === measure.id);
  return (figures && measureSummary(voice, figures).bar) ?? barOf(null, null, "good");
}

const isBanded = (measure: Measure): measure is MeasureOf<"points"> =>
  measure.type === "points" && Boolean(measure.bands);

/** What a group has of one measure: the number with its base, and the band. */
function measureCells(
  voice: ReportVoice,
  measure: Measure,
  figures: Figures,
  given: readonly MeasureFigures[],
): Cell[] {
  const found = [...given, ...figures.measures].find(({ id }) => id === measure.id);
  const none = absent(voice, found?.hidden ? found : figures);
  const cell = found ? measureSummary(voice, found).cell : textCell(none);
  if (!isBanded(measure)) return [basedCell(voice, cell)];
  const band = found?.type === "points" ? bandLabel(voice, measure, found.band) : "";
  return [cell, textCell(band || none)];
}

/** An index by section, for each group. */
function sectionsTable(voice: ReportVoice, breakdown: Breakdown, dimension: string, measure: Measure): Block[] {
  const { say, report } = voice;
  const indexOf = ({ measures }: Figures) => measures.find(({ id }) => id === measure.id) as IndexFigures | undefined;
  const sections = indexOf(report.total)?.sections.map(({ section }) => section) ?? [];
  if (sections.length < 2) return [];
  const label = measureLabel(voice, measure);
  return [
    table(
      `by-${breakdown.dimension}-${measure.id}`,
      say("sectionsCaption", { label, dimension: lowerFirst(dimension) }),
      columns(dimension, ...sections.map((section) => sectionTitle(voice, section))),
      breakdownRows(voice, breakdown, (figures) => ({
        cells: sections.map((section) => {
          const value = indexOf(figures)?.sections.find((each) => each.section === section);
          const cell = percentCell(voice, value, "measure", value ?? figures);
          return basedCell(voice, cell, value?.n);
        }),
      })),
    ),
  ];
}
