import type { Disclosure } from "../disclosure.ts";
import type { CountLayout } from "../layout.ts";
import { type MeasureFigures, measureFigures } from "../measures/measure-figures.ts";
import type { Node } from "../suppression/node.ts";
import { leastAnswers, rotatedIn } from "../rotation.ts";
import { itemFigures } from "./item-figures.ts";
import { closedTable, tableOf } from "./table.ts";
import type { ItemFigures } from "./item-figures-type.ts";
import type { Hidable } from "./hidable.ts";

/** Everything about one set of forms. */
export interface Figures extends Hidable {
  /** Forms that the figures are of. It may stand where what they say is hidden. */
  forms: number | null;
  /** In the survey's order. Empty when hidden. */
  items: ItemFigures[];
  /** In the survey's order. Empty when hidden. */
  measures: MeasureFigures[];
}

export interface FiguresOptions {
  base: "asked" | "answered";
  disclosure: Disclosure;
  population?: number | undefined;
  invited?: number | undefined;
  isTotal: boolean;
}

/** Everything about one set of forms that can be printed. */
export function figuresOf(layout: CountLayout, node: Node, options: FiguresOptions): Figures {
  const { cell, whole, isUnknownFew, hidden, isGuarded, split } = node;
  if (whole || isUnknownFew) {
    const forms = options.disclosure.level === "strict" ? null : cell.forms;
    return { forms, items: [], measures: [], hidden: true };
  }
  const [survey] = layout.surveys;
  const known = layout.items.map((item, i) => tableOf(item, cell.items[i]!, hidden[i]!, split[i]));
  const rotated = rotatedIn(layout, cell);
  const least = leastAnswers(options.disclosure.level);
  const few = cell.items.map(({ asked, answered }, i) => rotated[i]! && asked > 0 && answered < least);
  const tables = known.map((table, i) => (few[i] ? closedTable(layout.items[i]!, cell.items[i]!) : table));
  const { population, invited } = options;
  return {
    forms: cell.forms,
    items: layout.items.map((item, i) =>
      itemFigures(item, cell.items[i]!, tables[i]!, { ...options, isGuarded: isGuarded[i]!, isFew: few[i]! }),
    ),
    measures: (survey.measures ?? []).map((measure) =>
      measureFigures(measure, { layout, survey, cell, tables, known, rotated, few, least, population, invited }),
    ),
  };
}
