import type { Table } from "../../../../../src/publication/index.ts";
import type { IndexFigures } from "../../../../../src/report/index.ts";
import type { Measure } from "../../../../../src/schema/index.ts";
import { type Facts, hiddenWord, measureLabel } from "../facts.ts";
import { explanationOf, measureBase, measureCell } from "../measures/index.ts";
import { valueSaid } from "../measures/index-explanation.ts";
import { truthOf } from "../measures/measure-explanation.ts";
import { bandLabel } from "../measures/points-explanation.ts";
import { wrongRanks } from "../ranks.ts";
import { wrongCells } from "../rows.ts";
import { type Said, wrongBar, wrongText } from "../said.ts";
import { sectionTitle } from "../sections.ts";
import { NOTHING, isHidable, orHidden, wholeSaid, withBase } from "../shares.ts";
import { exactly } from "../words.ts";
import { type ReadRow, readRows } from "./breakdown-rows.ts";

/** The measures by group. */
export function breakdownTable(facts: Facts, dimension: string, { id, columns, rows }: Table): string[] {
  const { survey, say, counted } = facts;
  const measures = survey.measures ?? [];
  const measured = measures.flatMap((measure) => [
    measureLabel(facts, measure),
    ...(measure.type === "points" && measure.bands ? [say("band")] : []),
  ]);
  const hasRanks = columns[1]?.text !== undefined && wrongText("", columns[1].text, say("rank")).length === 0;
  const heads = [...(hasRanks ? [say("rank")] : []), ...(counted.length ? [say("answers")] : []), ...measured];
  if (columns.length !== heads.length + 1) return [`${id}: ${columns.length} columns instead of ${heads.length + 1}`];
  const wrongHeads = heads.flatMap((head, i) => wrongText(id, columns[i + 1]!.text, head));
  const read = readRows(facts, dimension, rows);
  const known = read.filter((each) => typeof each !== "string");
  const placed = known.map(({ row, ...of }) => ({ ...of, row: { ...row, cells: row.cells.slice(hasRanks ? 1 : 0) } }));
  const wrongIn = ({ row, set }: ReadRow): string[] => {
    const figures = facts.figuresOf(set);
    const at = `${id}, “${row.header}”`;
    const forms = counted.length ? [wholeSaid(facts, set.forms.length)] : [];
    const [only] = measures.length === 1 ? measures : [];
    const bar = only && explanationOf(only).bar(truthOf(figures, only.id) as never);
    return [
      ...wrongCells(at, row, [...forms, ...measures.flatMap((measure) => cellsOf(facts, set, measure))]),
      ...(bar ? wrongBar(at, row.bar, bar, isHidable(facts)) : row.bar ? [`${at}: a bar of nothing`] : []),
    ];
  };
  return [
    ...wrongHeads,
    ...read.filter((each) => typeof each === "string"),
    ...placed.flatMap(wrongIn),
    ...(dimension === "unit" && hasRanks ? wrongRanks(facts, id, known) : hasRanks ? [`${id}: ranks of no units`] : []),
  ];
}

/** What a group has of one measure: the number with its base, and the band. */
function cellsOf(facts: Facts, set: ReadRow["set"], measure: Measure): Said[][] {
  const figures = facts.figuresOf(set);
  const cell = measureCell(facts, figures, measure);
  const base = measureBase(figures, measure);
  const based = base === null ? cell : withBase(facts, cell, base);
  if (measure.type !== "points" || !measure.bands) return [based];
  const truth = truthOf(figures, measure.id);
  const band = truth.type === "points" ? bandLabel(facts, measure, truth.band) : "";
  return [
    cell,
    band ? [{ text: band }, ...hiddenWord(facts).map((text) => ({ text }))] : orHidden(facts, { text: NOTHING }),
  ];
}

/** An index by section, for each group. */
export function sectionsTable(
  facts: Facts,
  dimension: string,
  measure: Measure,
  { id, columns, rows }: Table,
): string[] {
  const sectionsOf = (set: ReadRow["set"]) => (truthOf(facts.figuresOf(set), measure.id) as IndexFigures).sections;
  const heads = sectionsOf(facts.total).map(({ section }) => exactly(sectionTitle(facts, section)));
  if (columns.length !== heads.length + 1) return [`${id}: ${columns.length} columns instead of ${heads.length + 1}`];
  return [
    ...heads.flatMap((head, i) => wrongText(id, columns[i + 1]!.text, head)),
    ...readRows(facts, dimension, rows).flatMap((read) => {
      if (typeof read === "string") return [read];
      const cells = sectionsOf(read.set).map((value) =>
        value.n === null ? valueSaid(facts, value) : withBase(facts, valueSaid(facts, value), value.n),
      );
      return wrongCells(`${id}, “${read.row.header}”`, read.row, cells);
    }),
  ];
}
