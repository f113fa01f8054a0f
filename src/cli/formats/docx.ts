import {
  AlignmentType,
  Bookmark,
  Document,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  PageReference,
  Paragraph,
  TabStopType,
  TextRun,
  convertMillimetersToTwip as mm,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import type { Administrative, Annex } from "../../publication/administrative/index.ts";
import { bookmarkOf, headingText, written } from "./docx-blocks.ts";
import { letterhead, opening, signing, titleOf } from "./docx-frame.ts";
import { documentStyles } from "./docx-styles.ts";
import type { ReportContent } from "./format.ts";

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
export async function docx({ administrative }: Pick<ReportContent, "administrative">): Promise<Uint8Array> {
  const { language, title, frame, lead, body, annexes } = administrative;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  const document = new Document({
    title,
    creator: "",
    // Word shows what a field says until somebody updates it, and asks a question when it opens a file that is to be updated.
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
          ...annexes.flatMap((annex, at) => [...annexHeading(annex, at), ...written(annex.blocks, ROOM)]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Each part with its page: a field of its own, since LibreOffice computes those anew, and no list of contents. */
function contents({ contents: text, body, annexes }: Administrative): Paragraph[] {
  const parts = [
    ...body.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? { name: headingText(block), bookmark: bookmarkOf(block) } : [],
    ),
    ...annexes.map((annex, at) => ({ name: `${annex.number} ${annex.title}`, bookmark: annexBookmark(at) })),
  ];
  if (parts.length <= FEW_PARTS) return [];
  return [
    new Paragraph({ style: "ContentsHeading", text }),
    ...parts.map(
      ({ name, bookmark }) =>
        new Paragraph({
          style: "TOC1",
          tabStops: [{ type: TabStopType.RIGHT, position: ROOM, leader: LeaderType.DOT }],
          children: [
            new InternalHyperlink({ anchor: bookmark, children: [new TextRun(name)] }),
            new TextRun("\t"),
            new PageReference(bookmark),
          ],
        }),
    ),
  ];
}

const annexBookmark = (at: number): string => `annex_${at + 1}`;

const annexHeading = ({ number, title, attached }: Annex, at: number): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    pageBreakBefore: true,
    children: [
      new Bookmark({
        id: annexBookmark(at),
        children: [new TextRun({ text: number }), new TextRun({ text: title, break: 1 })],
      }),
    ],
  }),
  new Paragraph({
    style: "Frame",
    alignment: AlignmentType.CENTER,
    spacing: { after: 200 },
    children: [new TextRun({ text: attached, italics: true, size: 26 })],
  }),
];
