import type { Survey } from "../../schema/index.ts";
import type { PrintableTable } from "../figures/table.ts";
import type { LaidItem, CountLayout } from "../layout.ts";
import type { TallyCell, ItemTally } from "../tally-type.ts";

/** What a measure is computed from: one set of forms, and what of it can be printed. */
export interface Measured {
  layout: CountLayout;
  survey: Survey;
  cell: TallyCell;
  /** Per item of the layout, what of it can be printed. */
  tables: readonly PrintableTable[];
  /** Per item, the same for what is computed of several items together: few answers to one of them are no reason to leave that out. */
  known: readonly PrintableTable[];
  /** Per item, whether some of these forms left it out by rotation. */
  rotated: readonly boolean[];
  /** Per item, whether it is rotated and has too few answers for figures of its own. */
  few: readonly boolean[];
  /** How many answers a figure of rotated items needs. */
  least: number;
  /** Only for the total. */
  population?: number | undefined;
  /** How many were invited, when all of these forms came from invited people. */
  invited?: number | undefined;
}

/** Everything about one item. Measures name items of the newest version, which the layout has. */
export function itemIn(
  { layout, cell, tables, known, rotated, few }: Measured,
  id: string,
): {
  item: LaidItem;
  tally: ItemTally;
  table: PrintableTable;
  known: PrintableTable;
  isRotated: boolean;
  /** What says that its figures are withheld because there are too few. */
  few: { few?: true };
} {
  const at = layout.itemAt.get(id)!;
  return {
    item: layout.items[at]!,
    tally: cell.items[at]!,
    table: tables[at]!,
    known: known[at]!,
    isRotated: rotated[at]!,
    few: few[at] ? { few: true } : {},
  };
}
