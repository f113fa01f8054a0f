import { HeadingLevel, Paragraph, type Table, TextRun } from "docx";
import type { Block, Heading } from "../../publication/index.ts";
import { hasOwnCaption } from "./captioned.ts";
import { chart } from "./docx-chart.ts";
import { tables } from "./docx-table.ts";

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Blocks one after the other, in the given room. */
export const written = (blocks: readonly Block[], room: number): (Paragraph | Table)[] =>
  blocks.flatMap((block, at) => one(block, hasOwnCaption(blocks, at), room));

function one(block: Block, isCaptioned: boolean, room: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [headingOf(block)];
    case "headline":
      return [
        new Paragraph({
          style: "Headline",
          children: [new TextRun(`${block.label}: `), new TextRun({ text: block.value, bold: true })],
        }),
        new Paragraph({ style: "Body", text: block.text }),
      ];
    case "paragraph":
      return [new Paragraph({ style: "Body", text: block.text, keepNext: block.role === "sentence" })];
    case "note":
      return [new Paragraph({ style: "Note", text: block.text })];
    case "list":
      return block.items.map(
        ({ term, text }) => new Paragraph({ style: "Body", text: `- ${term === undefined ? "" : `${term}: `}${text}` }),
      );
    case "table":
      return [
        ...(isCaptioned ? [new Paragraph({ style: "Caption", text: block.caption, keepNext: true })] : []),
        ...tables(block, room).flatMap((each) => [each, new Paragraph({ style: "AfterTable", text: "" })]),
      ];
    case "chart":
      return chart(block, room);
  }
}

const headingOf = ({ level, number, text }: Heading): Paragraph =>
  new Paragraph({ heading: HEADINGS[level - 1]!, text: number ? `${number} ${text}` : text });
