import type { Row } from "../../../../src/publication/index.ts";
import { type Said, wrongCell } from "./said.ts";

type Explain = (row: Row, at: string) => string[];

/** Whatever is wrong with rows that have to be exactly these. */
export const wrongRows = (at: string, rows: readonly Row[], expected: readonly Explain[]): string[] =>
  rows.length === expected.length
    ? rows.flatMap((row, i) => expected[i]!(row, `${at}, “${row.header}”`))
    : [`${at}: ${rows.length} rows instead of ${expected.length}`];

/** And with cells. */
export const wrongCells = (at: string, { cells }: Row, saids: readonly (readonly Said[])[]): string[] =>
  cells.length === saids.length
    ? cells.flatMap((cell, i) => wrongCell(`${at}, cell ${i + 1}`, cell, ...saids[i]!))
    : [`${at}: ${cells.length} cells instead of ${saids.length}`];
