import type { Submission } from "../schema/index.ts";
import { countedTypes } from "./items/types.ts";
import type { CountLayout } from "./layout.ts";
import type { CodedSubmission } from "./reader.ts";
import type { TallyCell } from "./tally-type.ts";

/**
 * Adds what one person answered to the counts of a cell, or takes it away.
 * @param answers of items of which the answer is not one option
 * @param unnamed whether codes that anybody could have made up are counted without their names
 */
export function addItems(
  { items }: CountLayout,
  cell: TallyCell,
  reading: CodedSubmission,
  answers: Submission["answers"],
  by: 1 | -1,
  unnamed: boolean,
): void {
  for (let i = 0; i < items.length; i++) {
    const sums = cell.items[i]!;
    if (reading.asked[i]) sums.asked += by;
    const missing = reading.missing[i]!;
    if (missing >= 0) {
      sums.missing[missing]! += by;
      continue;
    }
    sums.answered += by;
    const option = reading.option[i]!;
    if (option >= 0) {
      sums.options[option]! += by;
      continue;
    }
    const laid = items[i]!;
    countedTypes[laid.type].add(laid, sums, answers[laid.id], by, unnamed);
  }
}
