import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  convertMillimetersToTwip as mm,
} from "docx";
import type { Bar, Block, Column, Row, Table as Figures } from "../../publication/index.ts";
import { hasOwnCaption } from "./captioned.ts";
import { documentStyles } from "./docx-styles.ts";
import type { Published } from "./format.ts";

/** A4, upright, with the margins of decree 30/2020/NĐ-CP, appendix I. */
const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) },
};
const WIDTH = mm(210 - 30 - 15);
const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const COLOURS: Record<Bar["tone"], string> = { good: "1D5FA8", plain: "1D5FA8", other: "9FB6CD", missing: "D5D9DE" };
/** The widest letters of a number, and the room beside it, in twentieths of a point. */
const [CHARACTER, PADDING] = [125, 100];
/** Rows that stay on one page. */
const MOST_TOGETHER = 12;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "808080" };

/** The report as a Word document: its headings, tables and page numbers are Word's own, so that it can be edited. */
export async function docx({ publication: { language, title, blocks } }: Published): Promise<Uint8Array> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const document = new Document({
    title,
    creator: "",
    styles: documentStyles(language),
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph("")] }) },
        children: blocks.flatMap((block, at) => written(block, hasOwnCaption(blocks, at))),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function written(block: Block, captioned: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HEADINGS[block.level - 1]!, text: block.text })];
    case "headline":
      return [
        new Paragraph({
          style: "Headline",
          children: [new TextRun(`${block.label}: `), new TextRun({ text: block.value, bold: true })],
        }),
        ...(block.bar ? [bar(block.bar, WIDTH)] : []),
        new Paragraph(block.text),
      ];
    case "paragraph":
      return [
        new Paragraph(
          block.role === "organisation"
            ? { style: "Organisation", text: block.text }
            : { text: block.text, keepNext: block.role === "sentence" },
        ),
      ];
    case "note":
      return [new Paragraph({ style: "Note", text: block.text })];
    case "list":
      return block.items.map(
        ({ term, text }) =>
          new Paragraph({
            bullet: { level: 0 },
            children: [
              ...(term === undefined ? [] : [new TextRun({ text: `${term}: `, bold: true })]),
              new TextRun(text),
            ],
          }),
      );
    case "table":
      return [
        ...(captioned ? [new Paragraph({ style: "Caption", text: block.caption, keepNext: true })] : []),
        table(block),
        new Paragraph({ style: "AfterTable", text: "" }),
      ];
  }
}

function table(figures: Figures): Table {
  const { columns, rows } = figures;
  const widths = widthsOf(figures);
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { top: 40, bottom: 40, left: PADDING, right: PADDING },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        keepNext: true,
        children: columns.map(({ text, numeric }, i) =>
          cell(text, { numeric, width: widths[i]!, bold: true, tinted: true }),
        ),
      }),
      ...rows.map((row, i) => tableRow(row, columns, widths, rows.length <= MOST_TOGETHER && i < rows.length - 1)),
    ],
  });
}

/** The numbers have the room that the longest needs, the row headers what they leave: at least a quarter. */
function widthsOf({ columns, rows }: Figures): number[] {
  const others = columns.slice(1).map(({ text }, i) => {
    const texts = [...text.split(" "), ...rows.map(({ cells }) => cells[i]!.text)];
    // A heading may take two lines.
    const longest = Math.max(text.length / 2, ...texts.map(({ length }) => length));
    return longest * CHARACTER + 2 * PADDING;
  });
  const needed = others.reduce((sum, width) => sum + width, 0);
  const scale = Math.min(1, (0.75 * WIDTH) / needed);
  const widths = others.map((width) => Math.floor(width * scale));
  return [WIDTH - widths.reduce((sum, width) => sum + width, 0), ...widths];
}

function tableRow(
  { header, depth, role, cells, bar: one }: Row,
  columns: readonly Column[],
  widths: readonly number[],
  keepNext: boolean,
): TableRow {
  const bold = role === "total";
  const indent = depth * mm(5);
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: [
      cell(header, {
        width: widths[0]!,
        bold,
        tinted: bold,
        indent,
        below: one ? [bar(one, widths[0]! - 2 * PADDING, indent)] : [],
      }),
      ...cells.map(({ text }, i) =>
        cell(text, { numeric: columns[i + 1]!.numeric, width: widths[i + 1]!, bold, tinted: bold }),
      ),
    ],
  });
}

interface CellLook {
  width: number;
  numeric?: boolean;
  bold?: boolean;
  tinted?: boolean;
  indent?: number;
  below?: Paragraph[];
}

const cell = (text: string, { width, numeric, bold = false, tinted, indent = 0, below = [] }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(tinted && { shading: { type: ShadingType.CLEAR, fill: "EAF0F6" } }),
    children: [
      new Paragraph({
        style: "Cell",
        alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { left: indent },
        children: [new TextRun({ text, bold })],
      }),
      ...below,
    ],
  });

/** A shaded line without words, as long as the share: it moves with the text and prints, and readers aloud pass over it. */
const bar = ({ percent, tone }: Bar, width: number, left = 0): Paragraph =>
  new Paragraph({
    style: "Bar",
    text: "",
    ...(percent !== null &&
      percent > 0 && {
        indent: { left, right: Math.round((width - left) * (1 - percent / 100)) },
        shading: { type: ShadingType.CLEAR, fill: COLOURS[tone] },
      }),
  });
