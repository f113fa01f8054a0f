import type { Block, Chart, Table } from "../../publication/index.ts";
import { hasOwnCaption } from "../formats/captioned.ts";
import { withColon } from "../formats/with-colon.ts";

/** Lines are no longer, except of tables. */
const WIDTH = 100;
/** How many signs a chart is wide. */
const CHART = 60;
const GAP = "  ";

/** Blocks as text for a shell. */
export const planText = (blocks: readonly Block[]): string =>
  `${blocks.map((block, at) => written(block, hasOwnCaption(blocks, at))).join("\n\n")}\n`;

function written(block: Block, isCaptioned: boolean): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return wrapped(block.text);
    case "note":
      return wrapped(`→ ${block.text}`);
    case "headline":
      return wrapped(`${withColon(block.label)} ${block.value}. ${block.text}`);
    case "list":
      return block.items.map(({ term, text }) => wrapped(term === undefined ? text : `${term}. ${text}`)).join("\n");
    case "table":
      return isCaptioned ? `${block.caption}\n${table(block)}` : table(block);
    case "chart":
      return chart(block);
  }
}

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
}

function table({ columns, rows }: Table): string {
  const lines = [
    columns.map(({ text }) => text),
    ...rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)]),
  ];
  const widths = columns.map((_, c) => Math.max(...lines.map((line) => line[c]!.length)));
  const aligned = lines.map((line) =>
    line
      .map((text, c) => (columns[c]!.numeric ? text.padStart(widths[c]!) : text.padEnd(widths[c]!)))
      .join(GAP)
      .trimEnd(),
  );
  return aligned.join("\n");
}

/** A line for each point: its interval from ├ to ┤, and ● for what it is around. */
function chart({ text, axis, points }: Chart): string {
  const label = Math.max(...points.map((point) => point.label.length));
  const at = (value: number): number => Math.round(((value - axis.from) / (axis.to - axis.from)) * CHART);
  const lines = points.map((point) => {
    const signs = Array.from({ length: CHART + 1 }, () => " ");
    const [low, high] = (point.interval ?? [axis.from, axis.from]).map(at) as [number, number];
    for (let i = low; i <= high; i++) signs[i] = i === low ? "├" : i === high ? "┤" : "─";
    if (point.value !== null) signs[at(point.value)] = "●";
    return `${point.label.padEnd(label)}${GAP}${signs.join("")}${GAP}${point.text}`;
  });
  const ticks = Array.from({ length: CHART + 5 }, () => " ");
  for (const { value, text: tick } of axis.ticks)
    for (const [i, sign] of [...tick].entries()) ticks[at(value) + i] = sign;
  return [text, ...lines, `${" ".repeat(label)}${GAP}${ticks.join("").trimEnd()}`].join("\n");
}
