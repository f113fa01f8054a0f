import writeExcelFile, { type CellObject, type Row as SheetRow } from "write-excel-file/node";
import type { Block, Publication, Row, Table } from "../../publication/index.ts";
import { commandLanguage } from "../language.ts";
import { hasOwnCaption } from "./captioned.ts";
import type { ReportContent } from "./format.ts";
import { numberFormat, numberValue } from "./number-format.ts";
import { commandWords } from "../../locales/parts/command/all.ts";
import type { CommandWords } from "../../locales/parts/command/type.ts";
import { type SheetColumn, sheetColumns } from "./sheet-columns.ts";
import { type BarRange, sheetFeatures } from "./sheet-features.ts";
import { partName, sheetName } from "./sheet-names.ts";
import { withColon } from "./with-colon.ts";

/** In characters of the font. */
const [FIRST_WIDTH, OTHER_WIDTH] = [60, 16];
/** More letters than digits go into a width. */
const LETTERS = 1.15;
/** In points. */
const SIZE = 12;
/** The height of a line, by the size of its letters. Excel does not fit the height of a row to words that stand across several columns. */
const LINE_HEIGHT = 1.4;
const ROW_HEIGHT = SIZE * LINE_HEIGHT;
const TINT = "#EAF0F6";
const BORDER = { borderStyle: "thin", borderColor: "#808080", alignVertical: "center" } as const;

/** One sheet: at most one kind of table, whose headings stay in sight. */
interface Sheet {
  name: string;
  title: string;
  columns: SheetColumn[];
  first: string;
  blocks: { block: Exclude<Block, Table> | Table; captioned: boolean }[];
}

/** The report as a workbook: a sheet for each part and each kind of table, a number in each cell, shares as data bars. */
export async function xlsx({ publication }: Pick<ReportContent, "publication">): Promise<Uint8Array> {
  const words = commandWords[commandLanguage(publication.language)];
  const made = sheetsOf(publication, words).map((sheet) => ({ sheet, ...filled(sheet, words) }));
  return writeExcelFile(
    made.map(({ sheet, rows }) => ({
      sheet: sheet.name,
      data: rows,
      columns: Array.from({ length: widthOf(sheet) }, (_, i) => ({ width: i ? OTHER_WIDTH : FIRST_WIDTH })),
      showGridLines: false,
      ...(sheet.columns.length && { stickyRowsCount: 2 }),
    })),
    { fontFamily: "Times New Roman", fontSize: SIZE, features: [sheetFeatures(made.map(({ bars }) => bars))] },
  ).toBuffer();
}

const widthOf = ({ columns }: Sheet): number => Math.max(2, columns.length + 1);

/** What stands before the first heading of level 2, and what stands below each; tables of another kind have sheets of their own. */
function sheetsOf({ title, blocks }: Publication, words: CommandWords): Sheet[] {
  const taken = new Set<string>();
  const sheetOf = (wanted: string, heading: string): Sheet => ({
    name: sheetName(wanted, taken),
    title: heading,
    columns: [],
    first: "",
    blocks: [],
  });
  let [name, kinds] = [words.sheets.summary, [sheetOf(words.sheets.summary, title)]];
  const sheets = [...kinds];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "heading" && block.level < 3) {
      if (block.level === 1) continue;
      const next = blocks.findIndex((each, i) => i > at && each.kind === "heading" && each.level < 3);
      name = partName(block, blocks.slice(at + 1, next < 0 ? undefined : next), words);
      kinds = [sheetOf(name, block.text)];
      sheets.push(kinds[0]!);
      continue;
    }
    const captioned = hasOwnCaption(blocks, at);
    if (block.kind !== "table") {
      kinds[0]!.blocks.push({ block, captioned });
      continue;
    }
    const columns = sheetColumns(block, words);
    const first = block.columns[0]!.text;
    const fits = (sheet: Sheet): boolean => !sheet.columns.length || namesOf(sheet) === namesOf({ columns, first });
    let sheet = kinds.find(fits);
    if (!sheet) {
      sheet = sheetOf(name, block.caption);
      kinds.push(sheet);
      sheets.push(sheet);
    }
    Object.assign(sheet, { columns: merged(sheet.columns, columns), first });
    sheet.blocks.push({ block, captioned: captioned || sheet !== kinds[0] });
  }
  return sheets;
}

const namesOf = ({ first, columns }: Pick<Sheet, "first" | "columns">): string =>
  JSON.stringify([first, ...columns.map(({ text }) => text)]);

const merged = (one: readonly SheetColumn[], other: SheetColumn[]): SheetColumn[] =>
  other.map((column, at) => ({ ...column, isShare: column.isShare || Boolean(one[at]?.isShare) }));

function filled(sheet: Sheet, words: CommandWords): { rows: SheetRow[]; bars: BarRange[] } {
  const width = widthOf(sheet);
  const rows: SheetRow[] = [[across(width, { value: sheet.title, fontWeight: "bold", fontSize: 14 })]];
  const bars: BarRange[] = [];
  if (sheet.columns.length) rows.push(headings(sheet));
  for (const { block, captioned } of sheet.blocks) {
    if (block.kind !== "table") {
      for (const text of textsOf(block)) rows.push([across(width, text)]);
      continue;
    }
    if (captioned && block.caption !== sheet.title)
      rows.push([across(width, { value: block.caption, fontWeight: "bold" })]);
    const columns = sheetColumns(block, words);
    const share = columns.findIndex(({ isShare }) => isShare);
    if (share >= 0 && block.rows.some(({ bar }) => bar))
      bars.push({ from: rows.length, to: rows.length + block.rows.length - 1, column: share + 1 });
    for (const row of block.rows) rows.push(tableRow(row, columns));
  }
  return { rows, bars };
}

/** High enough for the longest, whole words to a line. */
function headings({ first, columns }: Sheet): SheetRow {
  const look = { ...BORDER, fontWeight: "bold", backgroundColor: TINT, wrap: true } as const;
  const lines = Math.max(...columns.map(({ text }) => linesOf(text, OTHER_WIDTH - 4)), linesOf(first, FIRST_WIDTH));
  return [
    { ...look, value: first, align: "left", height: ROW_HEIGHT * lines },
    ...columns.map(({ text, numeric }): CellObject => ({ ...look, value: text, align: numeric ? "right" : "left" })),
  ];
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
      return block.items.map(({ term, text }) => ({ value: term === undefined ? text : `${withColon(term)} ${text}` }));
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

function tableRow(row: Row, columns: readonly SheetColumn[]): SheetRow {
  const { header, depth, role } = row;
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
      height: ROW_HEIGHT * linesOf(header, FIRST_WIDTH - 2 * depth),
    },
    ...columns.map(({ of, numeric }): CellObject => {
      const align = numeric ? "right" : "left";
      const found = of(row);
      if (typeof found === "string") return { ...look, value: found, align, wrap: !numeric };
      return { ...look, value: numberValue(found), format: numberFormat(found), align };
    }),
  ];
}
