import { csvText } from "./cell.ts";

/** A table as CSV: with a byte order mark, by which spreadsheets know that it is UTF-8. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map((cell) => csvText(String(cell))).join(",")).join("\r\n")}\r\n`;
