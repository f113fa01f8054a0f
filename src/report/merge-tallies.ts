import { SurveyError } from "../errors/survey-error.ts";
import { addCell, addRecord, copyOf } from "./cell.ts";
import type { Tally } from "./tally-type.ts";

/** Thrown when two tallies or reports are of different things, and cannot be put together. */
export class Mismatch extends SurveyError {
  override name = "Mismatch";
}

/**
 * The sum of two tallies; neither is changed. Associative and commutative, with `emptyTally` as the neutral one.
 * @throws Mismatch when they are of different surveys, versions, measures, dimensions, waves or tracks
 */
export function mergeTallies(first: Tally, second: Tally): Tally {
  for (const key of ["survey", "layout", "track", "by", "waves"] as const) {
    const [one, two] = [first[key], second[key]].map((value) => JSON.stringify(value));
    if (one !== two)
      throw new Mismatch(
        "tallies-differ",
        `The tallies differ in “${key}”: ${one} and ${two}. Count both the same way.`,
      );
  }
  const sum = copyOf(first);
  for (const [v, { forms }] of second.versions.entries()) sum.versions[v]!.forms += forms;
  for (const [key, cell] of Object.entries(second.cells)) {
    const into = Object.hasOwn(sum.cells, key) ? sum.cells[key] : undefined;
    if (into) addCell(into, cell);
    else sum.cells[key] = copyOf(cell);
  }
  addRecord(sum.days, second.days);
  addRecord(sum.refused as Record<string, number>, second.refused as Record<string, number>);
  sum.points = [...sum.points, ...second.points].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return sum;
}
