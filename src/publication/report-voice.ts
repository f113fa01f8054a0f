/* What the parts of a publication are written with, and what is asked of them. In one file, because each names the other. */
import type { RareResultsWords } from "../locales/parts/rare-results/type.ts";
import type { ResultsWords } from "../locales/parts/results/type.ts";
import type { WholeReportWords } from "../locales/parts/whole-report/type.ts";
import type { Breakdown, Figures, Group, ItemFigures, ItemHeading, MeasureFigures, Report } from "../report/index.ts";
import type { Language, Measure, Text } from "../schema/index.ts";
import type { Format } from "./format.ts";
import type { Bar, Block, Cell, Chart, ListItem, Note, Row } from "./publication-type.ts";

type Key = keyof ResultsWords | keyof RareResultsWords | keyof WholeReportWords;

/** What every part of a publication is written with. */
export interface ReportVoice {
  report: Report;
  language: Language;
  textLanguage: Language;
  format: Format;
  /** How many decimals percentages have: those of options, and those of measures with their intervals. */
  decimals: Record<"option" | "measure", number>;
  /** The words of a key, filled in. With `n`, the form for that number of things. */
  say(key: Key, values?: Record<string, string | number>, n?: number): string;
  /** Whether there are words for a code. */
  knows(key: string): key is Key;
  /** A text of the survey. */
  text(text: Text | undefined): string;
  item(id: string): ItemHeading;
  /** How each kind of measure that the report has is put into words. */
  kinds: Partial<Record<Measure["type"], MeasureKind>>;
  /** There when the report has something rare. */
  rare: Rare | undefined;
}

/** How one kind of measure is put into words. `Given` is what the survey says of it, `Figures` what came out. */
export interface MeasureKind<Given = never, Figures = never> {
  /** The measure in one number and one sentence. */
  summary(voice: ReportVoice, figures: Figures, measure: Given): KindSummary;
  /** What the number is made of. */
  details(voice: ReportVoice, figures: Figures, measure: Given): Block[];
  /** What the measure means. */
  definition(voice: ReportVoice, measure: Given): string;
}

interface KindSummary {
  cell: Cell;
  /** `null` where there is no number to say. */
  text: string | null;
  /** The number as a bar, if it is a share. */
  bar?: Bar;
}

/** How what only some reports have is put into words. `rare/index.ts` is one; each function says there what it does. */
export interface Rare {
  answering(voice: ReportVoice): Block[];
  bandCounts(voice: ReportVoice, breakdown: Breakdown): Block[];
  bestFirst(voice: ReportVoice, breakdown: Breakdown): Breakdown;
  changes(voice: ReportVoice): Block[];
  fewAnswers(voice: ReportVoice, key: "itemFew" | "saysFew", values?: Record<string, string>): string;
  fewForms(voice: ReportVoice): Note[];
  groupChart(voice: ReportVoice, breakdown: Breakdown, dimension: string): Chart[];
  hidesFew(voice: ReportVoice): string[];
  itemDetails(voice: ReportVoice, item: ItemHeading, figures: ItemFigures): Block[];
  labelBreaks(voice: ReportVoice, item: ItemHeading): Block[];
  markingRules(voice: ReportVoice): ListItem | undefined;
  mergedRows(voice: ReportVoice, breakdown: Breakdown, family: RowFamily): Row[] | undefined;
  moreThanSent(voice: ReportVoice): Note[];
  rankCell(voice: ReportVoice, breakdown: Breakdown): ((group: Group | undefined) => Cell) | undefined;
  ranking(voice: ReportVoice, breakdown: Breakdown): Block[];
  ratings(voice: ReportVoice): Block[];
  refusals(voice: ReportVoice): ListItem | undefined;
  rotation(voice: ReportVoice): ListItem | undefined;
  sinceLastWave(voice: ReportVoice): ListItem | undefined;
  unanimousGroups(voice: ReportVoice, breakdown: Breakdown): Block[];
  views(voice: ReportVoice): Block[];
  withheld(voice: ReportVoice): string[];
  kinds: Partial<Record<Measure["type"], MeasureKind>>;
}

/** What stands in a row. */
export type Fill = (figures: Figures, given: readonly MeasureFigures[], group?: Group) => Pick<Row, "cells" | "bar">;

/** A unit's groups, or those that are below none, of a table in the making. */
export interface RowFamily {
  of: readonly Group[];
  depth: number;
  /** The row of the forms of the unit itself. */
  own: Row | undefined;
  parent: string | undefined;
  rows: (group: Group, depth: number) => Row[];
  fill: Fill;
}
