import type { Submission } from "../schema/index.ts";
import { countedTypes } from "./items/types.ts";
import type { CountLayout } from "./layout.ts";
import type { CodedSubmission } from "./reader.ts";
import type { ItemTally, TallyCell } from "./tally-type.ts";

/**
 * Adds what one person answered to the counts of a cell, or takes it away.
 * @param submission for answers that are not one option, and for the wordings that were read
 * @param unnamed whether codes that anybody could have made up are counted without their names
 */
export function addItems(
  { items, worded }: CountLayout,
  cell: TallyCell,
  reading: CodedSubmission,
  { answers, variants, quality }: Pick<Submission, "answers" | "variants" | "quality">,
  by: 1 | -1,
  unnamed: boolean,
): void {
  for (let i = 0; i < items.length; i++) addItem(i, cell.items[i]!);
  for (const i of worded) {
    const { id, wordings } = items[i]!;
    const sums =
      cell.items[i]!.wordings?.[variants && Object.hasOwn(variants, id) ? wordings.indexOf(variants[id]!) : -1];
    if (!sums) continue;
    addItem(i, sums);
    if (!quality.changed) continue;
    sums.noticed += by;
    if (quality.changed.includes(id)) sums.changed += by;
  }

  function addItem(i: number, sums: ItemTally): void {
    if (reading.asked[i]) sums.asked += by;
    const missing = reading.missing[i]!;
    if (missing >= 0) {
      sums.missing[missing]! += by;
      return;
    }
    sums.answered += by;
    const option = reading.option[i]!;
    if (option >= 0) {
      sums.options[option]! += by;
      return;
    }
    const laid = items[i]!;
    countedTypes[laid.type].add(laid, sums, answers[laid.id], by, unnamed);
  }
}
