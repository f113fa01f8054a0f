import { hasOwnCaption } from "../../../src/cli/formats/captioned.ts";
import { withColon } from "../../../src/cli/formats/with-colon.ts";
import type { Administrative } from "../../../src/publication/administrative/index.ts";
import type { Block, Table } from "../../../src/publication/index.ts";
import { type Piece, spaced } from "./office-markup.ts";

/*
 * A report that is to be signed, line by line from top to bottom: a paragraph is a line, and so is each cell of a table, with what its
 * row and its column are called. Cells go column by column, so that a table in two halves reads as one.
 */

export const linesOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => ("rows" in piece ? cellLines(piece.rows) : piece.text));

/** The same as the report has it. */
export function expectedLines({ frame, lead, body, annexes, contents }: Administrative, isListed: boolean): string[] {
  const { parentAgency = "", agency, number, national, placeAndDate, recipients, signature } = frame;
  const { authority = "", title, room, name } = signature;
  const lines = [
    ...cellLines([
      [`${parentAgency} ${agency}`, national ? `${national.heading} ${national.motto}` : ""],
      [number, placeAndDate],
    ]),
    frame.kind,
    frame.subject,
    ...frame.grounds,
    frame.opening,
    ...blockLines(lead),
    ...(isListed ? [contents] : []),
    ...blockLines(body),
    frame.closing,
    ...cellLines([
      [
        [recipients.heading, ...recipients.lines.map((line) => `- ${line}`)].join(" "),
        [authority, title, room, name].join(" "),
      ],
    ]),
    ...annexes.flatMap((annex) => [`${annex.number} ${annex.title}`, annex.attached, ...blockLines(annex.blocks)]),
  ];
  return lines.map(spaced).filter(Boolean);
}

/** Every table of a report, as rows of texts. */
export const rowsIn = ({ lead, body, annexes }: Administrative): string[][] =>
  [...lead, ...body, ...annexes.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.kind === "table" ? textRows(block).map((row) => row.map(spaced)) : [],
  );

/** And all its other texts, in the parts that figures stand in. */
export const textsIn = ({ lead, body, annexes }: Administrative): string[] =>
  [...lead, ...body, ...annexes.flatMap(({ blocks }) => blocks)].flatMap((block) => {
    if (block.kind === "table") return [spaced(block.caption)];
    if (block.kind === "list") return block.items.flatMap(({ term = "", text }) => [spaced(term), spaced(text)]);
    if (block.kind === "headline") return [block.label, block.value, block.text].map(spaced);
    return [spaced(block.text)];
  });

const textRows = ({ columns, rows }: Table): string[][] => [
  columns.map(({ text }) => text),
  ...rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)]),
];

/** The cells below the first row and beside the first column, each with both and with what stands in the corner. */
function cellLines([heads = [], ...rows]: readonly (readonly string[])[]): string[] {
  const [corner, ...columns] = heads;
  const cells = columns.flatMap((head, at) => rows.map(([first, ...others]) => [corner, first, head, others[at]]));
  return (rows.length ? cells : [heads]).map((line) => spaced(line.join(" | ")));
}

const blockLines = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block, at) => {
    switch (block.kind) {
      case "heading":
        return [`${block.number ?? ""} ${block.text}`];
      case "headline":
        return [`${block.label}: ${block.value}`, block.text];
      case "list":
        return block.items.map(({ term, text }) => `- ${term === undefined ? "" : withColon(term)} ${text}`);
      case "table":
        return [...(hasOwnCaption(blocks, at) ? [block.caption] : []), ...cellLines(textRows(block))];
      case "chart":
        return [
          block.text,
          ...cellLines([
            ...block.points.map(({ label, value, text }) => [label, value === null ? "" : "●", text]),
            ["", block.axis.ticks.map(({ text }) => text).join(" "), ""],
          ]),
        ];
      default:
        return [block.text];
    }
  });
