import type { Bar, Block, Row, Table } from "../../publication/index.ts";
import { hasOwnCaption } from "./captioned.ts";
import { escaped } from "./escaped.ts";
import { chart } from "./html-chart.ts";
import { unbroken } from "./text-width.ts";
import { withColon } from "./with-colon.ts";

/** Blocks as markup, one after the other. */
export const written = (blocks: readonly Block[]): string[] =>
  blocks.map((block, at) => one(block, hasOwnCaption(blocks, at)));

function one(block: Block, isCaptioned: boolean): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level} id="${escaped(block.id)}">${escaped(block.number ? `${block.number} ${block.text}` : block.text)}</h${block.level}>`;
    case "headline":
      return `<div class="headline"><p><span>${escaped(block.label)}</span> <strong>${escaped(block.value)}</strong></p>${bar(block.bar)}<p>${escaped(block.text)}</p></div>`;
    case "paragraph":
      return `<p${block.role ? ` class="${block.role}"` : ""}>${escaped(block.text)}</p>`;
    case "note":
      return `<p class="note ${block.tone}">${escaped(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map(({ term, text }) => `<li>${term === undefined ? "" : `<b>${escaped(withColon(term))}</b> `}${escaped(text)}</li>`).join("")}</ul>`;
    case "table":
      return table(block, isCaptioned);
    case "chart":
      return chart(block);
  }
}

/** More than these need smaller letters on paper. */
const MOST_COLUMNS = 6;
/** So many numbers stand side by side on a phone, below their row's heading. */
const MOST_NUMBERS = 4;

function lookOf({ length }: Table["columns"]): string {
  if (length > MOST_COLUMNS) return ` class="wide"`;
  return length > 1 && length - 1 <= MOST_NUMBERS ? ` class="few few-${length - 1}"` : "";
}

/** A wide table scrolls by itself, and the keyboard reaches. */
const table = ({ id, caption, columns, rows }: Table, isCaptioned: boolean): string =>
  `<div class="scroll" role="region" tabindex="0" aria-labelledby="${escaped(id)}"><table${lookOf(columns)}>
<caption id="${escaped(id)}"${isCaptioned ? "" : ` class="said"`}>${escaped(caption)}</caption>
<thead><tr>${columns.map(({ text, numeric }) => `<th scope="col"${numeric ? ` class="number"` : ""}>${escaped(text)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => tableRow(row, columns)).join("\n")}
</tbody>
</table></div>`;

const tableRow = (row: Row, columns: Table["columns"]): string =>
  `<tr${row.role ? ` class="${row.role}"` : ""}><th scope="row" class="depth-${Math.min(row.depth, 5)}">${escaped(row.header)}${bar(row.bar)}</th>${row.cells
    .map(({ text }, i) =>
      columns[i + 1]?.numeric ? `<td class="number">${escaped(unbroken(text))}</td>` : `<td>${escaped(text)}</td>`,
    )
    .join("")}</tr>`;

/** A picture of what the cells say. It is drawn, not a background, because printers leave backgrounds out. */
function bar(one: Bar | undefined): string {
  if (!one) return "";
  const { percent, interval, tone } = one;
  const whisker =
    interval &&
    `<path class="whisker" vector-effect="non-scaling-stroke" d="M${at(interval[0])} 4H${at(interval[1])}M${at(interval[0])} 1v6M${at(interval[1])} 1v6"/>`;
  return `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8"/>${percent === null ? "" : `<rect class="${tone}" width="${at(percent)}" height="8"/>`}${whisker ?? ""}</svg>`;
}

const at = (percent: number): string => String(Number(percent.toFixed(2)));
