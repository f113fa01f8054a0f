import type { Report } from "../../../src/report/index.ts";
import { type PublishedSet, setsIn } from "./identified.ts";

/** What a few people said, computed from sets of many. */
export interface Exposed {
  /** The people of whom a sum of figures is left over. */
  forms: number[];
}

/**
 * What few people said, computed from all reports together. One way of dividing forms at a time: how two ways cross, no report says, so that somebody
 * would have to know of each form where it came from.
 */
export function exposedBy(reports: readonly Report[], least: number): Exposed[] {
  const dimensions = new Set(reports.flatMap(({ breakdowns }) => breakdowns.map(({ dimension }) => dimension)));
  const sets = reports.flatMap(setsIn);
  const found = [...dimensions, undefined].flatMap((only) =>
    exposed(
      sets.filter(({ dimension }) => dimension === undefined || dimension === only),
      least,
    ),
  );
  return [...new Map(found.map((each) => [String(each.forms), each])).values()];
}

/** A prime below 2^26: products of two numbers below it are exact. */
const P = 67_108_859;

/**
 * Looks for sums and differences of published sets, with any factors, in which only few forms are left: whoever computes them from the figures
 * has what these few said. Exact linear algebra over all sets at once, of all editions; forms that are always published together are one column.
 * @param least so many forms may be left
 */
export function exposed(sets: readonly PublishedSet[], least: number): Exposed[] {
  const columns = columnsOf(sets);
  const few = columns.filter(({ forms }) => forms.length < least);
  const many = columns.filter((column) => !few.includes(column));
  const found = new Map<string, Exposed>();
  // Which combination an elimination ends with depends on the order of its columns.
  for (let turn = 0; turn < Math.max(1, few.length); turn++) {
    const turned = [...few.slice(turn), ...few.slice(0, turn)];
    const ordered = [...many, ...turned];
    for (const row of eliminated(sets.map((_, s) => ordered.map(({ isIn }) => Number(isIn[s]))))) {
      const left = ordered.filter((_, c) => row[c]);
      const forms = left.flatMap((column) => column.forms).sort((a, b) => a - b);
      if (forms.length && forms.length < least) found.set(String(forms), { forms });
    }
  }
  return [...found.values()];
}

interface Column {
  forms: number[];
  /** Per set, whether they are in it. */
  isIn: boolean[];
}

function columnsOf(sets: readonly PublishedSet[]): Column[] {
  const columns = new Map<string, Column>();
  const all = new Set(sets.flatMap(({ forms }) => forms));
  for (const form of all) {
    const isIn = sets.map(({ forms }) => forms.includes(form));
    const column = columns.get(String(isIn)) ?? { forms: [], isIn };
    column.forms.push(form);
    columns.set(String(isIn), column);
  }
  return [...columns.values()];
}

/** The reduced rows of a matrix, modulo a prime. */
function eliminated(matrix: number[][]): number[][] {
  let top = 0;
  const width = matrix[0]?.length ?? 0;
  for (let c = 0; c < width && top < matrix.length; c++) {
    const pivot = matrix.findIndex((row, r) => r >= top && row[c] !== 0);
    if (pivot < 0) continue;
    [matrix[top], matrix[pivot]] = [matrix[pivot]!, matrix[top]!];
    const by = inverse(matrix[top]![c]!);
    matrix[top] = matrix[top]!.map((value) => (value * by) % P);
    for (const [r, row] of matrix.entries()) {
      const factor = row[c]!;
      if (r === top || !factor) continue;
      matrix[r] = row.map((value, k) => (value + (P - factor) * matrix[top]![k]!) % P);
    }
    top++;
  }
  return matrix.slice(0, top);
}

/** Fermat's: value^(P − 2). */
function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let power = P - 2; power; power = Math.floor(power / 2)) {
    if (power % 2) result = (result * base) % P;
    base = (base * base) % P;
  }
  return result;
}
