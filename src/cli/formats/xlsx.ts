import writeExcelFile, { type CellObject, type Row as SheetRow } from "write-excel-file/node";
import type { Block, Publication, Row, Table } from "../../publication/index.ts";
import { spoken, wordsIn } from "../language.ts";
import { hasOwnCaption } from "./captioned.ts";
import type { Published } from "./format.ts";
import { numberFormat } from "./number-format.ts";
import { type BarRange, sheetFeatures } from "./sheet-features.ts";

/** In characters of the font. */
const [FIRST_WIDTH, OTHER_WIDTH] = [60, 18];
/** More letters than digits go into a width. */
const LETTERS = 1.15;
/** In points. */
const SIZE = 12;
/** Of its size. Excel does not fit the height of a row to words that stand across several columns. */
const LINE_HEIGHT = 1.4;
const ROW_HEIGHT = SIZE * LINE_HEIGHT;
const TINT = "#EAF0F6";
const BORDER = { borderStyle: "thin", borderColor: "#808080", alignVertical: "center" } as const;

interface Part {
  name: string;
  blocks: Block[];
}

/** The report as a workbook: a sheet for each part, numbers as numbers, shares as data bars. */
export async function xlsx({ publication }: Published): Promise<Uint8Array> {
  const bars: BarRange[][] = [];
  const sheets = partsOf(publication).map(({ name, blocks }) => {
    const columns = Math.max(2, ...blocks.map((block) => (block.kind === "table" ? block.columns.length : 0)));
    const rows: SheetRow[] = [];
    const ranges: BarRange[] = [];
    for (const [at, block] of blocks.entries()) {
      const captioned = hasOwnCaption(blocks, at);
      if (block.kind === "table") addTable(block, captioned, columns, rows, ranges);
      else {
        if (block.kind === "heading" && at) rows.push([]);
        for (const text of textsOf(block)) rows.push([across(columns, text)]);
      }
    }
    bars.push(ranges);
    return {
      sheet: name,
      data: rows,
      columns: Array.from({ length: columns }, (_, i) => ({ width: i ? OTHER_WIDTH : FIRST_WIDTH })),
      showGridLines: false,
    };
  });
  return writeExcelFile(sheets, {
    fontFamily: "Times New Roman",
    fontSize: SIZE,
    features: [sheetFeatures(bars)],
  }).toBuffer();
}

/** What stands before the first heading of level 2, and what stands below each. Excel wants names unique and short. */
function partsOf({ blocks, language }: Publication): Part[] {
  const parts: Part[] = [{ name: wordsIn[spoken(language)].sheets.summary, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) parts.push({ name: sheetName(block.text, parts), blocks: [] });
    parts.at(-1)!.blocks.push(block);
  }
  return parts;
}

function sheetName(text: string, parts: readonly Part[]): string {
  const name = text
    .replaceAll(/[[\]:*?/\\']/g, " ")
    .slice(0, 31)
    .trim();
  const isTaken = parts.some((part) => part.name.toLowerCase() === name.toLowerCase());
  return isTaken ? `${name.slice(0, 27)} ${parts.length + 1}` : name;
}

const SIZES = { 1: 16, 2: 14, 3: 13, 4: 12 };

function textsOf(block: Exclude<Block, Table>): CellObject[] {
  switch (block.kind) {
    case "heading":
      return [{ value: block.text, fontWeight: "bold", fontSize: SIZES[block.level] }];
    case "headline":
      return [
        { value: `${block.label}: ${block.value}`, fontWeight: "bold", fontSize: 16, textColor: "#1D5FA8" },
        { value: block.text },
      ];
    case "paragraph":
      return [{ value: block.text, ...(block.role === "organisation" && { fontWeight: "bold" }) }];
    case "note":
      return [{ value: block.text, fontStyle: "italic" }];
    case "list":
      return block.items.map(({ term, text }) => ({ value: term === undefined ? text : `${term}: ${text}` }));
    case "chart":
      return [];
  }
}

/** A text over all columns, and high enough for its lines. */
function across(columns: number, text: CellObject): CellObject {
  const size = text.fontSize ?? SIZE;
  const lines = linesOf(String(text.value), ((FIRST_WIDTH + (columns - 1) * OTHER_WIDTH) * SIZE) / size);
  return { ...text, columnSpan: columns, wrap: true, alignVertical: "top", height: lines * size * LINE_HEIGHT };
}

const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / width / LETTERS));

function addTable(table: Table, captioned: boolean, width: number, rows: SheetRow[], bars: BarRange[]): void {
  if (captioned) rows.push([across(width, { value: table.caption, fontStyle: "italic" })]);
  rows.push(
    table.columns.map(({ text, numeric }) => ({
      ...BORDER,
      height: ROW_HEIGHT * Math.max(...table.columns.map((column) => linesOf(column.text, OTHER_WIDTH - 2))),
      value: text,
      fontWeight: "bold",
      backgroundColor: TINT,
      wrap: true,
      align: numeric ? "right" : "left",
    })),
  );
  const column = table.rows[0]?.cells.findIndex(({ number }) => number?.percent) ?? -1;
  if (column >= 0 && table.rows.some(({ bar }) => bar)) {
    bars.push({ from: rows.length, to: rows.length + table.rows.length - 1, column: column + 1 });
  }
  for (const row of table.rows) rows.push(tableRow(row, table));
}

function tableRow({ header, depth, role, cells }: Row, { columns }: Table): SheetRow {
  const look: Partial<CellObject> = {
    ...BORDER,
    ...(role === "total" && { fontWeight: "bold", backgroundColor: TINT }),
  };
  return [
    {
      ...look,
      value: header,
      wrap: true,
      align: "left",
      indent: depth,
      height: ROW_HEIGHT * linesOf(header, FIRST_WIDTH),
    },
    ...cells.map(({ text, number }, i): CellObject => {
      const align = columns[i + 1]!.numeric ? "right" : "left";
      if (!number) return { ...look, value: text, align };
      return {
        ...look,
        value: number.percent ? number.value / 100 : number.value,
        format: numberFormat(text, number),
        align,
      };
    }),
  ];
}
