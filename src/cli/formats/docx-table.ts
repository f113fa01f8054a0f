import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Column, Row, Table as Figures } from "../../publication/index.ts";
import { type TableLayout, PADDING, columnWidths } from "./column-widths.ts";
import { unbroken } from "./text-width.ts";

/** Rows that stay on one page. */
const MOST_TOGETHER = 12;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
/** How far a row stands in, for each level of its tree. */
const INDENT = 284;

/** Where a table stands. */
export interface TablePlace {
  room: number;
  /** `undefined` if its columns do not fit. */
  layout: TableLayout | undefined;
  /** What follows stands on the page where it ends. */
  keepNext: boolean;
}

/** The layout of each of several tables. Tables with the same columns look alike, if they fit. */
export function layouts(all: readonly Figures[], room: number): (figures: Figures) => TableLayout | undefined {
  const keyOf = ({ columns }: Figures): string => JSON.stringify(columns);
  const shared = new Map<string, TableLayout | undefined>();
  for (const key of new Set(all.map(keyOf))) {
    const alike = all.filter((each) => keyOf(each) === key);
    shared.set(key, columnWidths({ ...alike[0]!, rows: alike.flatMap(({ rows }) => rows) }, room));
  }
  return (figures) => shared.get(keyOf(figures)) ?? columnWidths(figures, room);
}

/** A table in the given room, or several with the same row headers where it has more columns than fit. */
export function tables(figures: Figures, { room, layout, keepNext }: TablePlace): Table[] {
  if (layout) return [table(figures, layout, room, keepNext)];
  const numbers = figures.columns.length - 1;
  const half = Math.ceil(numbers / 2);
  // One column of numbers has room, whatever it holds.
  if (numbers < 2) return [table(figures, { widths: [room / 2, room / 2], points: 9 }, room, keepNext)];
  return [slice(figures, 0, half), slice(figures, half, numbers)].flatMap((each) =>
    tables(each, { room, layout: columnWidths(each, room), keepNext }),
  );
}

const slice = (figures: Figures, from: number, to: number): Figures => ({
  ...figures,
  columns: [figures.columns[0]!, ...figures.columns.slice(from + 1, to + 1)],
  rows: figures.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) })),
});

function table({ columns, rows }: Figures, layout: TableLayout, room: number, keepNext: boolean): Table {
  const { widths, points } = layout;
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { top: 30, bottom: 30, left: PADDING, right: PADDING },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ text }, i) =>
          cell(text, { points, width: widths[i]!, isHeading: true, keepNext: true }),
        ),
      }),
      ...rows.map((row, i) =>
        tableRow(row, columns, layout, i < rows.length - 1 ? rows.length <= MOST_TOGETHER : keepNext),
      ),
    ],
  });
}

function tableRow(
  { header, depth, role, cells }: Row,
  columns: readonly Column[],
  { widths, points }: TableLayout,
  keepNext: boolean,
): TableRow {
  const look = { points, keepNext, isBold: role === "total" };
  return new TableRow({
    cantSplit: true,
    children: [
      cell(header, { ...look, width: widths[0]!, indent: depth * INDENT }),
      ...cells.map(({ text }, i) => {
        const { numeric } = columns[i + 1]!;
        return cell(numeric ? unbroken(text) : text, { ...look, width: widths[i + 1]!, numeric });
      }),
    ],
  });
}

interface CellLook {
  points: number;
  width: number;
  keepNext: boolean;
  numeric?: boolean;
  isBold?: boolean;
  isHeading?: boolean;
  indent?: number;
}

const cell = (text: string, { points, width, keepNext, numeric, isBold, isHeading, indent = 0 }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...((isBold || isHeading) && { shading: { type: ShadingType.CLEAR, fill: "F0F0F0" } }),
    children: [
      new Paragraph({
        style: "Cell",
        keepNext,
        alignment: isHeading ? AlignmentType.CENTER : numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { left: indent },
        children: [new TextRun({ text, bold: Boolean(isBold || isHeading), size: 2 * points })],
      }),
    ],
  });
