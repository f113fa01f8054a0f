import type { Figures, MeasureFigures } from "../../../../../src/report/index.ts";
import type { Table } from "../../../../../src/publication/index.ts";
import type { Measure } from "../../../../../src/schema/index.ts";
import type { Facts } from "../facts.ts";
import type { BarTruth, Said } from "../said.ts";
import type { Source } from "../words.ts";

/** How one kind of measure is explained. `Given` is what the survey says of it, `Truth` what it really is. */
export interface MeasureExplanation<Given = never, Truth = never> {
  /** The measure in one number. */
  cell(facts: Facts, truth: Truth, given: Given): Said[];
  /** What the number is of, where it stands in a table by group. */
  base(truth: Truth): number | null;
  /** The measure in one sentence, where there is a number. */
  sentence(facts: Facts, truth: Truth, given: Given): Source | undefined;
  bar(truth: Truth): BarTruth | undefined;
  /** What is wrong with the table of what the number is made of. */
  table(facts: Facts, truth: Truth, given: Given, table: Table): string[];
  /** Sentences that may stand below that table. */
  remarks(facts: Facts, truth: Truth, given: Given): Source[];
  /** What it means. */
  definition(facts: Facts, given: Given): Source;
}

export type TruthOf<Type extends Measure["type"]> = Extract<MeasureFigures, { type: Type }>;

export const truthOf = (figures: Figures, measure: string): MeasureFigures =>
  figures.measures.find(({ id }) => id === measure)!;
