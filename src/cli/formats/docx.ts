import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  TableOfContents,
  TextRun,
  convertMillimetersToTwip as mm,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import type { Administrative, Annex } from "../../publication/administrative/index.ts";
import { written } from "./docx-blocks.ts";
import { letterhead, opening, signing, titleOf } from "./docx-frame.ts";
import { documentStyles } from "./docx-styles.ts";
import type { Published } from "./format.ts";

/** A4, upright, with the margins of decree 30/2020/NĐ-CP, appendix I. */
const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) },
};
const ROOM = mm(210 - 30 - 15);
/** A list of what is in a report helps where it has more parts than these. */
const FEW_PARTS = 3;

/**
 * The function alone, without its `listNumbers`: those would lay out all tables a second time, for headings that Word numbers, and ours
 * have their numbers as text.
 */
const estimated: PageNumberEstimator = (document, context) => estimatePageNumbers(document, context);

/** The report as a Word document: its headings, tables and page numbers are Word's own, so that it can be edited. */
export async function docx({ administrative }: Pick<Published, "administrative">): Promise<Uint8Array> {
  const { language, title, frame, lead, body, annexes } = administrative;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  const document = new Document({
    title,
    creator: "",
    // Word asks a question when it opens a file whose list of contents has no page numbers.
    pageNumbers: estimated,
    styles: documentStyles(language),
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph("")] }) },
        children: [
          letterhead(frame, ROOM),
          ...titleOf(frame, ROOM),
          ...opening(frame),
          ...written(lead, ROOM),
          ...contents(administrative),
          ...written(body, ROOM),
          new Paragraph({ style: "Body", text: frame.closing, spacing: { before: 240, after: 240 }, keepNext: true }),
          signing(frame, ROOM),
          ...annexes.flatMap((annex) => [...annexHeading(annex), ...written(annex.blocks, ROOM)]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function contents({ contents: text, body, annexes }: Administrative): (Paragraph | TableOfContents)[] {
  const parts = body.filter((block) => block.kind === "heading" && block.level === 2).length + annexes.length;
  if (parts <= FEW_PARTS) return [];
  return [
    new Paragraph({ style: "ContentsHeading", text }),
    new TableOfContents(text, { hyperlink: true, headingStyleRange: "1-1" }),
  ];
}

const annexHeading = ({ number, title, attached }: Annex): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    pageBreakBefore: true,
    children: [new TextRun({ text: number }), new TextRun({ text: title, break: 1 })],
  }),
  new Paragraph({
    style: "Frame",
    alignment: AlignmentType.CENTER,
    spacing: { after: 200 },
    children: [new TextRun({ text: attached, italics: true, size: 26 })],
  }),
];
