import type { CountLayout } from "./layout.ts";
import type { CodedSubmission } from "./reader.ts";
import type { PairSums } from "./tally-type.ts";

/**
 * @returns a function that adds what one person answered to the pair sums (see `indexError`), or takes it away.
 * It is the innermost loop of all counting.
 */
export function pairCounter({
  items,
  indexItems,
  sets,
}: CountLayout): (pairs: PairSums, reading: CodedSubmission, by: 1 | -1) => void {
  const size = indexItems.length;
  const isTop = indexItems.map((i) => items[i]!.options.map(({ satisfied }) => satisfied === true));
  const members = sets.map((set) => set.members.map((k) => indexItems[k]!));
  /** The places in `indexItems` of what this person did not answer, and of the answers in a top box. */
  const missed = new Int32Array(size);
  const topped = new Int32Array(size);
  return ({ neither, alone, top, persons }, { missing, option }, by) => {
    let misses = 0;
    let tops = 0;
    for (let k = 0; k < size; k++) {
      const i = indexItems[k]!;
      if (missing[i]! >= 0) missed[misses++] = k;
      else if (option[i]! >= 0 && isTop[k]![option[i]!]) topped[tops++] = k;
    }
    for (let a = 0; a < misses; a++) {
      const row = missed[a]! * size;
      for (let b = a; b < misses; b++) neither[row + missed[b]!]! += by;
    }
    for (let a = 0; a < tops; a++) {
      const row = topped[a]! * size;
      for (let b = 0; b < misses; b++) alone[row + missed[b]!]! += by;
      for (let b = a; b < tops; b++) top[row + topped[b]!]! += by;
    }
    for (let s = 0; s < members.length; s++) {
      for (const i of members[s]!) {
        if (missing[i]! >= 0) continue;
        persons[s]! += by;
        break;
      }
    }
  };
}
