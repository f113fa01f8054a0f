import { type Tally, mergeTallies } from "../../../src/report/index.ts";

/** The sum of tallies, no two of which have a cell in common: the cells need no adding, which saves copying them each time. */
export function sumOfDistinct(empty: Tally, tallies: readonly Tally[]): Tally {
  const sum = tallies.map((tally) => ({ ...tally, cells: {} })).reduce(mergeTallies, empty);
  return { ...sum, cells: Object.assign({}, ...tallies.map(({ cells }) => cells)) as Tally["cells"] };
}
