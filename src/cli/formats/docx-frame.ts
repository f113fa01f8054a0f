import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Frame } from "../../publication/administrative/index.ts";
import { textWidth } from "./text-width.ts";

interface Line {
  text: string;
  /** In points. */
  size: number;
  bold?: true;
  italics?: true;
  /** Room above, in twentieths of a point. */
  before?: number;
}

/** The agencies and the number on the left, the country with its motto, place and day on the right. */
export function letterhead({ parentAgency, agency, number, national, placeAndDate }: Frame, room: number): Table {
  const left = Math.round(room * 0.42);
  const right = room - left;
  return sides(left, right, [
    [
      [
        ...(parentAgency ? balanced(parentAgency, left).map((text) => centred({ text, size: 12 })) : []),
        ...balanced(agency, left).map((text) => centred({ text, size: 12, bold: true })),
        // A third to a half of the name's length, as the decree has it.
        rule(Math.min(textWidth(agency, 12, true), left) * 0.42, left),
      ],
      national
        ? [
            centred({ text: national.heading, size: 12, bold: true }),
            centred({ text: national.motto, size: 13, bold: true }),
            rule(textWidth(national.motto, 13, true), right),
          ]
        : [],
    ],
    [
      [centred({ text: number, size: 13, before: 60 })],
      [centred({ text: placeAndDate, size: 13, italics: true, before: 60 })],
    ],
  ]);
}

/** “BÁO CÁO” and what it is about. */
export const titleOf = ({ kind, subject }: Frame, room: number): Paragraph[] => [
  new Paragraph({ style: "Title", spacing: { before: 240, after: 0 }, text: kind }),
  new Paragraph({ style: "Title", spacing: { after: 0 }, text: subject }),
  rule(Math.min(textWidth(subject, 14, true), room) * 0.33, room),
];

/** The grounds, in italics, and the sentence that opens the report. */
export const opening = ({ grounds, opening: text }: Frame): Paragraph[] => [
  ...grounds.map(
    (ground) => new Paragraph({ style: "Body", children: [new TextRun({ text: ground, italics: true })] }),
  ),
  new Paragraph({ style: "Body", text }),
];

/** Who gets it on the left, who signs on the right; never divided between two pages. */
export function signing({ recipients, signature }: Frame, room: number): Table {
  const left = Math.round(room * 0.48);
  const { authority, title, room: sign, name } = signature;
  return sides(left, room - left, [
    [
      [
        new Paragraph({
          style: "Frame",
          children: [new TextRun({ text: recipients.heading, bold: true, italics: true, size: 24 })],
        }),
        ...recipients.lines.map(
          (text) => new Paragraph({ style: "Frame", children: [new TextRun({ text: `- ${text}`, size: 22 })] }),
        ),
      ],
      [
        ...(authority ? [centred({ text: authority, size: 13, bold: true })] : []),
        centred({ text: title, size: 13, bold: true }),
        centred({ text: sign, size: 12, italics: true }),
        centred({ text: name, size: 13, bold: true, before: 1500 }),
      ],
    ],
  ]);
}

const centred = ({ text, size, before = 0, ...look }: Line): Paragraph =>
  new Paragraph({
    style: "Frame",
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [new TextRun({ text, size: 2 * size, ...look })],
  });

/** A name that needs two lines, in two of about the same length. */
function balanced(name: string, room: number): string[] {
  if (textWidth(name, 12, true) <= room) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = spaces.reduce(
    (best, at) => (Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2) ? at : best),
    0,
  );
  return middle ? [name.slice(0, middle), name.slice(middle + 1)] : [name];
}

/** A line in the middle, as long as it is said to be. */
const rule = (length: number, room: number): Paragraph =>
  new Paragraph({
    style: "Rule",
    indent: { left: Math.round((room - length) / 2), right: Math.round((room - length) / 2) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
    text: "",
  });

const sides = (left: number, right: number, rows: readonly [Paragraph[], Paragraph[]][]): Table =>
  new Table({
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (children, at) =>
              new TableCell({
                width: { size: at ? right : left, type: WidthType.DXA },
                children: children.length ? children : [new Paragraph({ style: "Frame", text: "" })],
              }),
          ),
        }),
    ),
  });
