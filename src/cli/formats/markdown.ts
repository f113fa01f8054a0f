import type { Block, Row, Table } from "../../publication/index.ts";
import { hasOwnCaption } from "./captioned.ts";
import type { ReportContent } from "./format.ts";
import { withColon } from "./with-colon.ts";

/** The report as Markdown with tables (GitHub's). */
export const markdown = ({ publication: { blocks } }: ReportContent): string =>
  `${blocks
    .map((block, at) => written(block, hasOwnCaption(blocks, at)))
    .filter(Boolean)
    .join("\n\n")}\n`;

/** A picture is left out: the table below it has the same figures. */
function written(block: Block, captioned: boolean): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escaped(block.text)}`;
    case "headline":
      return `**${escaped(block.label)}: ${escaped(block.value)}**\n\n${paragraph(block.text)}`;
    case "paragraph":
      return block.role === "organisation" ? `**${escaped(block.text)}**` : paragraph(block.text);
    case "note":
      return `> ${escaped(block.text)}`;
    case "list":
      return block.items
        .map(({ term, text }) => `- ${term === undefined ? "" : `**${escaped(withColon(term))}** `}${escaped(text)}`)
        .join("\n");
    case "table":
      return captioned ? `**${escaped(block.caption)}**\n\n${table(block)}` : table(block);
    case "chart":
      return "";
  }
}

function table({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ text }) => escaped(text))),
    line(columns.map(({ numeric }) => (numeric ? "---:" : "---"))),
    ...rows.map((row) => line([header(row), ...row.cells.map(({ text }) => emphasised(text, row))])),
  ].join("\n");
}

const header = (row: Row): string => `${"&emsp;".repeat(row.depth)}${emphasised(row.header, row)}`;

const emphasised = (text: string, { role }: Row): string =>
  role === "total" && text ? `**${escaped(text)}**` : escaped(text);

/** Escapes signs that would begin a heading, a list or a quotation. */
const paragraph = (text: string): string =>
  escaped(text).replace(/^(\d+)([.)])|^([-+#])/, (_, number = "", mark = "", sign = "") => `${number}\\${mark}${sign}`);

/** Every text is plain text: nothing of it is markup. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|&~]/g, "\\$&").replaceAll(/\s*\n\s*/g, " ");
