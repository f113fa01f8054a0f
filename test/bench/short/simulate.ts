import { deepStrictEqual } from "node:assert";
import { addItems } from "../../../src/report/add-items.ts";
import { cellKey, emptyCell } from "../../../src/report/cell.ts";
import { type IndexFigures, type Tally, type TallyCell, emptyTally, reportOf } from "../../../src/report/index.ts";
import { columnKinds } from "../../../src/report/columns.ts";
import { tableOf } from "../../../src/report/figures/table.ts";
import { layoutOf } from "../../../src/report/layout.ts";
import { indexFigures } from "../../../src/report/measures/index-figures.ts";
import { MISSING } from "../../../src/report/missing-codes.ts";
import { pairCounter } from "../../../src/report/pair-counter.ts";
import { leastAnswers } from "../../../src/report/rotation.ts";
import { type MeasureOf, bookletCount, bookletItems } from "../../../src/schema/index.ts";
import { peopleOf, truthOf } from "./people.ts";
import { randomOf } from "./random.ts";
import { surveyOf } from "./survey.ts";

/** What is simulated. */
export interface Design {
  /** How many of the 22 criteria each person is asked; all without it. */
  ask?: number;
  /** Forms of one survey. */
  forms: number;
}

/** What came of it, over all surveys. */
export interface Outcome {
  /** How far indices lie from the truth: their real standard error. */
  error: number;
  /** Mean of the standard errors that the reports printed. */
  printedError: number;
  /** Mean distance from the truth. */
  bias: number;
  /** Share of the reports with an interval in which the truth lies in it. */
  coverage: number;
  /** Share of the reports with an interval. */
  published: number;
  /** Share of the reports that warn of too few forms. */
  warned: number;
  /** Share of the criteria that the reports withhold, because too few were asked. */
  withheld: number;
  /** Answers to a criterion. */
  answers: number;
}

const [NOT_ASKED, BLANK] = [MISSING.indexOf("not_asked"), MISSING.indexOf("blank")];

/**
 * Simulates surveys, each from the drawn booklet through the tally to the index with its interval. Only the form as JSON is left out: what a
 * person answered goes into the counts as the reader of submissions hands it over.
 * @param every of how many surveys one is published as a whole report, which has to have the same index
 */
export function simulate({ ask, forms }: Design, surveys: number, seed: number, every = 1): Outcome {
  const survey = surveyOf(ask);
  const layout = layoutOf(survey);
  const size = layout.items.length;
  const all = layout.items.map((_, i) => i);
  const booklets =
    ask === undefined
      ? [all]
      : Array.from({ length: bookletCount(survey) }, (_, b) =>
          bookletItems(survey, b + 1).map((id) => layout.itemAt.get(id)!),
        );
  const truth = all.reduce((sum, i) => sum + truthOf(i), 0) / size;
  const measure = survey.measures![0] as MeasureOf<"index">;
  const empty = emptyTally(survey);
  const random = randomOf(seed);
  const draw = peopleOf(layout, random);
  const countPairs = pairCounter(layout);
  const reading = { missing: new Int8Array(size), asked: new Uint8Array(size), option: new Int32Array(size) };

  function tally(): Tally {
    const cell = { ...emptyCell(layout, [], false, true), forms };
    for (let person = 0; person < forms; person++) {
      const asked = booklets[Math.floor(random.uniform() * booklets.length)]!;
      reading.missing.fill(NOT_ASKED);
      reading.asked.fill(0);
      reading.option.fill(-1);
      draw(asked, reading.option);
      for (const i of asked) {
        reading.asked[i] = 1;
        reading.missing[i] = reading.option[i]! < 0 ? BLANK : -1;
      }
      addItems(layout, cell, reading, { answers: {}, quality: { checks: [] } }, 1, false);
      countPairs(cell.pairs!, reading, 1);
    }
    return {
      ...empty,
      versions: empty.versions.map((version) => ({ ...version, forms })),
      cells: { [cellKey([], false)]: cell },
    };
  }

  const indexOf = (cell: TallyCell): IndexFigures => {
    const tables = layout.items.map((item, i) => tableOf(item, cell.items[i]!, shown[i]!));
    return indexFigures(measure, { layout, survey, cell, tables, known: tables, rotated, few, least });
  };
  const shown = layout.items.map((item) => columnKinds(item).map(() => false));
  const few = all.map(() => false);
  const rotated = all.map(() => ask !== undefined);
  const least = leastAnswers("public");

  const sums = { square: 0, distance: 0, se: 0, covered: 0, published: 0, warned: 0, withheld: 0, answers: 0 };
  let reports = 0;
  for (let made = 0; made < surveys; made++) {
    const counted = tally();
    const cell = counted.cells[cellKey([], false)]!;
    const { overall } = indexOf(cell);
    sums.answers += cell.items.reduce((sum, { answered }) => sum + answered, 0) / size;
    if (made % every === 0) {
      const report = reportOf(survey, counted, { asOf: "2026-01-01" });
      const printed = report.total.measures[0] as IndexFigures;
      deepStrictEqual(printed.overall, overall);
      reports++;
      if (report.method.rotation?.fewForms) sums.warned++;
      sums.withheld += printed.items.filter((item) => item.few).length / size;
    }
    if (overall.value === null || !overall.interval) continue;
    sums.published++;
    sums.distance += overall.value - truth;
    sums.square += (overall.value - truth) ** 2;
    sums.se += overall.se!;
    const [low, high] = overall.interval;
    if (low <= truth && truth <= high) sums.covered++;
  }
  const of = Math.max(1, sums.published);
  return {
    error: Math.sqrt(sums.square / of),
    printedError: sums.se / of,
    bias: sums.distance / of,
    coverage: sums.covered / of,
    published: sums.published / surveys,
    warned: sums.warned / reports,
    withheld: sums.withheld / reports,
    answers: sums.answers / surveys,
  };
}
