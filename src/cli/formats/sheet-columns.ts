import type { Cell, CellNumber, Row, Table } from "../../publication/index.ts";
import { fill } from "../../locales/fill.ts";
import type { CommandWords } from "../../locales/parts/command/type.ts";

/** A column of a sheet: a printed column may hold a count with its base, or both ends of an interval. */
export interface SheetColumn {
  text: string;
  numeric: boolean;
  /** Its part of a row: a number, or words. */
  of(row: Row): CellNumber | string;
  /** Its numbers are shares that a bar stands for. */
  isShare: boolean;
}

/** The columns of a table, each with one number, so that a spreadsheet can calculate with it. The row headers' is not among them. */
export function sheetColumns({ columns, rows }: Table, { sheets }: CommandWords): SheetColumn[] {
  return columns.slice(1).flatMap(({ text, numeric }, at): SheetColumn[] => {
    const cells = rows.map((row) => row.cells[at]!);
    const column = (name: string, of: (cell: Cell) => CellNumber | string, isNumeric = true): SheetColumn => ({
      text: name,
      numeric: isNumeric,
      of: (row) => of(row.cells[at]!),
      isShare: false,
    });
    if (cells.some(({ range }) => range))
      return [0, 1].map((end) =>
        column(fill(end ? sheets.high : sheets.low, { column: text }), (cell) => cell.range?.[end] ?? cell.text),
      );
    const main = {
      ...column(text, (cell) => cell.number ?? (cell.n === undefined ? cell.text : ""), numeric),
      isShare: cells.some(({ number }) => number?.percent),
    };
    if (!cells.some(({ number, n }) => number?.base !== undefined || n !== undefined)) return [main];
    const base = column(fill(sheets.base, { column: text }), ({ number, n }) => {
      const value = number?.base ?? n;
      return value === undefined ? "" : { value, decimals: 0 };
    });
    return [main, base];
  });
}
