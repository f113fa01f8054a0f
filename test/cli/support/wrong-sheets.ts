import { withColon } from "../../../src/cli/formats/with-colon.ts";
import type { Block, Cell, Publication, Table } from "../../../src/publication/index.ts";
import { type ReadSheet, type SheetCell, spaced } from "./office-markup.ts";

interface Line {
  sheet: ReadSheet;
  cells: SheetCell[];
  used: boolean;
}

/**
 * Whatever in a workbook is not as the publication has it: a row or a text that is missing or another one, a number that is not shown as it
 * is printed or that a spreadsheet calculates with as another one, a heading above the wrong column, and what nobody has published.
 */
export function wrongSheets({ blocks, title, language }: Publication, sheets: readonly ReadSheet[]): string[] {
  const lines = sheets.flatMap((sheet): Line[] =>
    sheet.rows.map((cells) => ({ sheet, cells: cells.filter(({ shown }) => shown), used: false })),
  );
  const wrong = blocks.flatMap((block) => {
    if (block.kind === "table") return takeTable(lines, block, language);
    return textsOf(block).flatMap((text) => (takeText(lines, spaced(text)) ? [] : [`no line “${text}”`]));
  });
  const titles = new Set([title, ...blocks.flatMap((block) => titlesOf(block))].map(spaced));
  const heads = blocks.filter((block) => block.kind === "table");
  const left = lines.filter(
    ({ used, cells }) =>
      !used &&
      cells.length > 0 &&
      !(cells.length === 1 && titles.has(cells[0]!.shown)) &&
      !heads.some((table) => isHead(table, cells)),
  );
  return [...wrong, ...left.map(({ cells }) => `nobody published “${cells.map(({ shown }) => shown).join(" | ")}”`)];
}

const titlesOf = (block: Block): string[] =>
  block.kind === "table" ? [block.caption] : block.kind === "heading" && block.level < 3 ? [block.text] : [];

function textsOf(block: Exclude<Block, Table>): string[] {
  switch (block.kind) {
    case "heading":
      return block.level < 3 ? [] : [block.text];
    case "headline":
      return [`${block.label}: ${block.value}`, block.text];
    case "list":
      return block.items.map(({ term, text }) => (term === undefined ? text : `${withColon(term)} ${text}`));
    case "chart":
      return [];
    default:
      return [block.text];
  }
}

function takeText(lines: readonly Line[], text: string): boolean {
  const found = lines.find(({ used, cells }) => !used && cells.length === 1 && cells[0]!.shown === text);
  if (found) found.used = true;
  return Boolean(found);
}

/** Finds the rows of a table, one below the other, in a sheet with its headings. */
function takeTable(lines: readonly Line[], table: Table, language: string): string[] {
  const fits = (line: Line | undefined, at: number): boolean =>
    line !== undefined && !line.used && isRow(table, at, line.cells, language);
  const headed = new Set(lines.flatMap(({ sheet, cells }) => (isHead(table, cells) ? [sheet] : [])));
  const from = lines.findIndex(
    ({ sheet }, at) => headed.has(sheet) && table.rows.every((_, i) => fits(lines[at + i], i)),
  );
  if (from < 0) return [`no sheet has the table “${table.caption}” (${table.id})`];
  for (const line of lines.slice(from, from + table.rows.length)) line.used = true;
  return [];
}

/** Whether each column has its heading: one, or two where its cells hold two numbers. */
function isHead({ columns, rows }: Table, cells: readonly SheetCell[]): boolean {
  const heads = cells.map(({ shown }) => shown);
  if (heads[0] !== spaced(columns[0]!.text)) return false;
  const expected = columns.flatMap(({ text }, at) => {
    const most = at ? Math.max(1, ...rows.map((row) => numbersOf(row.cells[at - 1]!))) : 1;
    return Array.from({ length: most }, () => spaced(text));
  });
  return (
    heads.length === expected.length &&
    heads.every((head, at) => head === expected[at] || head.startsWith(`${expected[at]}: `))
  );
}

/** How many cells of a sheet a cell of the publication needs. */
const numbersOf = ({ number, range, n }: Cell): number =>
  range || number?.base !== undefined || n !== undefined ? 2 : 1;

function isRow({ rows, columns }: Table, at: number, cells: readonly SheetCell[], language: string): boolean {
  const { header, cells: published } = rows[at]!;
  const left = [...cells];
  const take = (text: string): boolean => {
    if (left[0]?.shown !== spaced(text) || left[0].value !== undefined) return false;
    left.shift();
    return true;
  };
  if (header && !take(header)) return false;
  for (const [i, cell] of published.entries()) {
    if (cell.number || cell.range || cell.n !== undefined) {
      for (const printed of numbersIn(cell.text, language)) if (!isNumber(left.shift(), printed)) return false;
      continue;
    }
    if (!cell.text) continue;
    if (!take(cell.text)) return false;
    // What is withheld of an interval is withheld at both its ends.
    if (columns[i + 1]!.numeric && rows.some((row) => row.cells[i]!.range)) take(cell.text);
  }
  return left.length === 0;
}

/** Whether a cell shows a number as it is printed, and calculates with just that one. */
function isNumber(cell: SheetCell | undefined, printed: string): boolean {
  if (cell?.value === undefined) return false;
  const shown = cell.shown.replaceAll(",", "");
  const scale = printed.endsWith("%") ? 100 : 1;
  return shown === printed && Math.abs(cell.value * scale - Number(printed.replace(/[%+]/g, ""))) < 1e-9;
}

/** The numbers in a text, as a spreadsheet in English shows them without separators of thousands: “06” as 6, “−1,5” as -1.5. */
const numbersIn = (text: string, language: string): string[] =>
  [...text.matchAll(/[+−]?\d+(?:[.,]\d+)*%?/g)].map(([number]) => {
    const english = language === "vi" ? number.replaceAll(".", "").replace(",", ".") : number.replaceAll(",", "");
    return english.replace("−", "-").replace(/^([+-]?)0+(?=\d)/, "$1");
  });
