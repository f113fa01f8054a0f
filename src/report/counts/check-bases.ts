import { cellKey } from "../cell.ts";
import { countedTypes } from "../items/types.ts";
import type { LaidItem, CountLayout } from "../layout.ts";
import { MISSING } from "../missing-codes.ts";
import type { TallyCell, ItemTally, Tally } from "../tally-type.ts";
import type { Complain } from "./complain-type.ts";

/**
 * Sets each cell's number of forms, and checks every item against it: its answers and its reasons for none add up to the
 * forms.
 * @param forms the forms that were given, by cell, with their rows
 * @param filled the last row of each item, by cell and item
 */
export function checkBases(
  { items }: CountLayout,
  { cells }: Tally,
  forms: ReadonlyMap<string, { index: number; count: number }>,
  filled: ReadonlyMap<string, number>,
  complain: Complain,
): void {
  for (const cell of Object.values(cells)) {
    const name = cellKey(cell.key, cell.partial);
    const rowOf = ({ id }: LaidItem): number | undefined => filled.get(JSON.stringify([name, id]));
    const ofForms = items.flatMap((item, i) =>
      rowOf(item) !== undefined && (item.item.source ?? "citizen") === "citizen" ? { item, sums: cell.items[i]! } : [],
    );
    cell.forms = forms.get(name)?.count ?? Math.max(0, ...ofForms.map(({ item, sums }) => leastForms(item, sums)));
    for (const { item, sums } of ofForms) {
      const { isTicked } = countedTypes[item.type];
      if (isTicked) {
        sums.answered = Math.max(0, cell.forms - missingIn(sums));
        sums.asked += sums.answered;
      }
      const params = { item: item.id, forms: cell.forms, sum: leastForms(item, sums) };
      if (params.sum > cell.forms) complain("more-than-forms", rowOf(item)!, "count", params);
      else if (!isTicked && params.sum < cell.forms) complain("not-the-base", rowOf(item)!, "count", params);
    }
    fillUp(items, cell, (item) => rowOf(item) !== undefined);
  }
}

const missingIn = ({ missing }: ItemTally): number => missing.reduce((sum, count) => sum + count, 0);

/** The fewest forms that an item's counts can come from. */
function leastForms({ type }: LaidItem, sums: ItemTally): number {
  const answered = countedTypes[type].isTicked ? Math.max(0, ...sums.options) : sums.answered;
  return answered + missingIn(sums);
}

/** An item of which nothing was given counts as not asked. */
function fillUp(items: readonly LaidItem[], cell: TallyCell, isGiven: (item: LaidItem) => boolean): void {
  for (const [i, item] of items.entries()) {
    if (!isGiven(item)) cell.items[i]!.missing[MISSING.indexOf("not_asked")]! += cell.forms;
  }
}
