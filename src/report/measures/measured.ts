import type { Survey } from "../../schema/index.ts";
import type { PrintableTable } from "../figures/table.ts";
import type { LaidItem, CountLayout } from "../layout.ts";
import type { TallyCell, ItemTally } from "../tally-type.ts";

/** What a measure is computed from: one set of forms, and what of it can be printed. */
export interface Measured {
  layout: CountLayout;
  survey: Survey;
  cell: TallyCell;
  /** Per item of the layout. */
  tables: readonly PrintableTable[];
  /** Only for the total. */
  population?: number | undefined;
  /** How many were invited, when all of these forms came from invited people. */
  invited?: number | undefined;
}

/** Everything about one item. Measures name items of the newest version, which the layout has. */
export function itemIn(
  { layout, cell, tables }: Measured,
  id: string,
): { item: LaidItem; tally: ItemTally; table: PrintableTable } {
  const at = layout.itemAt.get(id)!;
  return { item: layout.items[at]!, tally: cell.items[at]!, table: tables[at]! };
}
