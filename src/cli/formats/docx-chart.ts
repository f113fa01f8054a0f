import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Chart, ChartPoint } from "../../publication/index.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
/** Room for half a dot at either end, in twentieths of a point. */
const EDGE = 120;

/**
 * Dots on their intervals, drawn as a table: shaded lines and signs, which every version of Word shows and prints. Waves stand
 * below one another as well.
 */
export function chart({ text, axis, points }: Chart, width: number): (Paragraph | Table)[] {
  const widths = [0.36, 0.5, 0.14].map((share) => Math.floor(share * width)) as [number, number, number];
  const at = (value: number): number =>
    Math.round(EDGE + ((widths[1] - 2 * EDGE) * (value - axis.from)) / (axis.to - axis.from));
  const row = (cells: readonly Paragraph[]): TableRow =>
    new TableRow({
      cantSplit: true,
      children: cells.map(
        (paragraph, i) =>
          new TableCell({
            width: { size: widths[i]!, type: WidthType.DXA },
            margins: { left: i === 1 ? 0 : 80, right: i === 1 ? 0 : 80, top: 20, bottom: 20 },
            verticalAlign: VerticalAlign.CENTER,
            children: [paragraph],
          }),
      ),
    });
  return [
    new Paragraph({ style: "Caption", text, keepNext: true }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      rows: [
        ...points.map((point) =>
          row([words(point.label, point), dot(point, at, widths[1]), words(point.text, point, true)]),
        ),
        row([words(""), scale(axis, at), words("")]),
      ],
    }),
    new Paragraph({ style: "AfterTable", text: "" }),
  ];
}

const words = (text: string, point?: ChartPoint, isNumber = false): Paragraph =>
  new Paragraph({
    style: "Cell",
    alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [new TextRun({ text, bold: point?.role === "total" })],
  });

/** The interval is a shaded line, the value a dot at its tab stop. */
function dot({ value, interval }: ChartPoint, at: (value: number) => number, width: number): Paragraph {
  if (value === null) return new Paragraph({ style: "Cell", text: "" });
  const [low, high] = (interval ?? [value, value]).map(at) as [number, number];
  const position = at(value);
  return new Paragraph({
    style: "Cell",
    indent: {
      left: Math.min(low, position - EDGE / 2),
      right: Math.max(0, width - Math.max(high, position + EDGE / 2)),
    },
    tabStops: [{ type: TabStopType.CENTER, position }],
    ...(interval && { shading: { type: ShadingType.CLEAR, fill: "C9D8E8" } }),
    children: [new TextRun({ text: "\t●", color: "1D5FA8", size: 20 })],
  });
}

const scale = ({ ticks }: Chart["axis"], at: (value: number) => number): Paragraph =>
  new Paragraph({
    style: "Cell",
    tabStops: ticks.map(({ value }) => ({ type: TabStopType.CENTER, position: at(value) })),
    children: [new TextRun({ text: ticks.map(({ text }) => `\t${text}`).join(""), size: 16, color: "5A5F66" })],
  });
