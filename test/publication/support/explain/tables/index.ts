import type { Table } from "../../../../../src/publication/index.ts";
import { type Facts, labelOf, measureLabel } from "../facts.ts";
import { wrongText } from "../said.ts";
import { explanationOf } from "../measures/index.ts";
import { truthOf } from "../measures/measure-explanation.ts";
import { breakdownTable, sectionsTable } from "./breakdown-tables.ts";
import { changesTable } from "./changes-table.ts";
import { optionsTable, ranksTable, topTable } from "./item-tables.ts";
import { answeringMeasures, answeringTable } from "../answering.ts";
import { sampleTable } from "../sample.ts";
import { viewsByTable, viewsTable } from "../views.ts";
import { type Source, exactly } from "../words.ts";
import { responseTable } from "./response-table.ts";

interface KnownTable {
  explain(table: Table): string[];
  /** Absent where `explain` compares it, and where it has the name of a dimension only. */
  caption?: Source;
}

/** Whatever is wrong with a table. Every table that a publication can have is found here by its id. */
export function explainTable(facts: Facts, table: Table): string[] {
  const known = tablesOf(facts).get(table.id);
  if (!known) return [`nobody explains the table ${table.id}`];
  const { explain, caption } = known;
  // Those of groups and measures are titles, and compared with them.
  const heads = table.id.startsWith("by-") ? [] : table.columns.filter(({ text }) => /\d/.test(text));
  return [
    ...heads.flatMap(({ text }) => wrongText(table.id, text, facts.say("interval"))),
    ...(caption === undefined ? [] : wrongText(table.id, table.caption, caption)),
    ...explain(table),
  ];
}

function tablesOf(facts: Facts): Map<string, KnownTable> {
  const { survey, items, by, say } = facts;
  const measures = survey.measures ?? [];
  const figures = facts.figuresOf(facts.total);
  return new Map<string, KnownTable>([
    ["response-table", { explain: (table) => responseTable(facts, table) }],
    ["sample-table", { caption: say("sampleCaption"), explain: (table) => sampleTable(facts, table) }],
    ["views-table", { explain: (table) => viewsTable(facts, table) }],
    ...(["channel", "placement", "unit", "wave"] as const).map((dimension): [string, KnownTable] => [
      `views-by-${dimension}`,
      { explain: (table) => viewsByTable(facts, dimension, table) },
    ]),
    ["answering-table", { caption: say("answeringCaption"), explain: (table) => answeringTable(facts, table) }],
    ["answering-measures", { caption: say("answeringMeasures"), explain: (table) => answeringMeasures(facts, table) }],
    ["changes-table", { explain: (table) => changesTable(facts, table) }],
    ...measures.map((measure): [string, KnownTable] => [
      `measure-${measure.id}-table`,
      {
        caption: measureLabel(facts, measure),
        explain: (table) =>
          explanationOf(measure).table(facts, truthOf(figures, measure.id) as never, measure as never, table),
      },
    ]),
    ...items.flatMap((item): [string, KnownTable][] => {
      const label = exactly(labelOf(facts, item.id));
      return [
        [`item-${item.id}-table`, { caption: label, explain: (table) => optionsTable(facts, item, table) }],
        [
          `item-${item.id}-ranks`,
          { caption: say("ranksCaption", { label }), explain: (table) => ranksTable(facts, item, table) },
        ],
        [
          `item-${item.id}-top`,
          { caption: say("topCaption", { label }), explain: (table) => topTable(facts, item, table) },
        ],
      ];
    }),
    ...by.flatMap((dimension): [string, KnownTable][] => [
      [`by-${dimension}-table`, { explain: (table) => breakdownTable(facts, dimension, table) }],
      ...measures.map((measure): [string, KnownTable] => [
        `by-${dimension}-${measure.id}`,
        { explain: (table) => sectionsTable(facts, dimension, measure, table) },
      ]),
    ]),
  ]);
}
