import { Bookmark, HeadingLevel, Paragraph, type Table, TextRun } from "docx";
import type { Block, Table as Figures, Heading } from "../../publication/index.ts";
import { hasOwnCaption } from "./captioned.ts";
import { chart } from "./docx-chart.ts";
import { type TablePlace, layouts, tables } from "./docx-table.ts";
import { withColon } from "./with-colon.ts";

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Blocks one after the other, in the given room. Tables with the same columns have the same widths. */
export function written(blocks: readonly Block[], room: number): (Paragraph | Table)[] {
  const layoutOf = layouts(
    blocks.filter((block) => block.kind === "table"),
    room,
  );
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    return block.kind === "table"
      ? tableBlocks(block, {
          room,
          layout: layoutOf(block),
          isCaptioned: hasOwnCaption(blocks, at),
          keepNext: isBases(next),
        })
      : one(block, next?.kind === "list", room);
  });
}

/** Whether a block says how many forms the table above it is of. It stays on the page of that table. */
const isBases = (block: Block | undefined): boolean => block?.kind === "paragraph" && block.role === "bases";

function tableBlocks(
  block: Figures,
  { isCaptioned, ...place }: TablePlace & { isCaptioned: boolean },
): (Paragraph | Table)[] {
  return [
    ...(isCaptioned ? [new Paragraph({ style: "Caption", text: block.caption, keepNext: true })] : []),
    ...tables(block, place).flatMap((each) => [
      each,
      new Paragraph({ style: "AfterTable", text: "", keepNext: place.keepNext }),
    ]),
  ];
}

function one(block: Exclude<Block, Figures>, isBeforeList: boolean, room: number): (Paragraph | Table)[] {
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
      return [new Paragraph({ style: "Body", text: block.text, keepNext: block.role === "sentence" || isBeforeList })];
    case "note":
      return [new Paragraph({ style: "Note", text: block.text })];
    case "list":
      return block.items.map(
        ({ term, text }) =>
          new Paragraph({ style: "Body", text: `- ${term === undefined ? "" : `${withColon(term)} `}${text}` }),
      );
    case "chart":
      return chart(block, room);
  }
}

const headingOf = (block: Heading): Paragraph =>
  new Paragraph({
    heading: HEADINGS[block.level - 1]!,
    children: [
      block.level === 2
        ? new Bookmark({ id: bookmarkOf(block), children: [new TextRun(headingText(block))] })
        : new TextRun(headingText(block)),
    ],
  });

export const headingText = ({ number, text }: Heading): string => (number ? `${number} ${text}` : text);

/** Where the list of contents leads. */
export const bookmarkOf = ({ id }: Pick<Heading, "id">): string => `part_${id.replaceAll(/\W/g, "_")}`;
