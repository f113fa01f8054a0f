import type { Table } from "../../../../../src/publication/index.ts";
import type { Facts } from "../facts.ts";
import { wrongText } from "../said.ts";
import { explanationOf } from "../measures/index.ts";
import { truthOf } from "../measures/measure-explanation.ts";
import { breakdownTable, sectionsTable } from "./breakdown-tables.ts";
import { changesTable } from "./changes-table.ts";
import { optionsTable, ranksTable, topTable } from "./item-tables.ts";
import { responseTable } from "./response-table.ts";

type ExplainTable = (table: Table) => string[];

/** Whatever is wrong with a table. Every table that a publication can have is found here by its id. */
export function explainTable(facts: Facts, table: Table): string[] {
  const explain = tablesOf(facts).get(table.id);
  if (!explain) return [`nobody explains the table ${table.id}`];
  // Those of groups and measures are titles, and compared with them.
  const heads = table.id.startsWith("by-") ? [] : table.columns.filter(({ text }) => /\d/.test(text));
  return [...heads.flatMap(({ text }) => wrongText(table.id, text, facts.say("interval"))), ...explain(table)];
}

function tablesOf(facts: Facts): Map<string, ExplainTable> {
  const { survey, items, by } = facts;
  const measures = survey.measures ?? [];
  const figures = facts.figuresOf(facts.total);
  return new Map<string, ExplainTable>([
    ["response-table", (table) => responseTable(facts, table)],
    ["changes-table", (table) => changesTable(facts, table)],
    ...measures.map((measure): [string, ExplainTable] => [
      `measure-${measure.id}-table`,
      (table) => explanationOf(measure).table(facts, truthOf(figures, measure.id) as never, measure as never, table),
    ]),
    ...items.flatMap((item): [string, ExplainTable][] => [
      [`item-${item.id}-table`, (table) => optionsTable(facts, item, table)],
      [`item-${item.id}-ranks`, (table) => ranksTable(facts, item, table)],
      [`item-${item.id}-top`, (table) => topTable(facts, item, table)],
    ]),
    ...by.flatMap((dimension): [string, ExplainTable][] => [
      [`by-${dimension}-table`, (table) => breakdownTable(facts, dimension, table)],
      ...measures.map((measure): [string, ExplainTable] => [
        `by-${dimension}-${measure.id}`,
        (table) => sectionsTable(facts, dimension, measure, table),
      ]),
    ]),
  ]);
}
