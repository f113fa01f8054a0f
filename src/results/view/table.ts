import { html, nothing } from "lit";
import type { Heading, Row, Table } from "../../publication/index.ts";
import { renderBar } from "./bar.ts";
import { unbrokenBase } from "./unbroken.ts";

/** So many columns fit a phone. A wider table scrolls by itself, and so the keyboard must reach it. */
const NARROW = 4;

/** How deep units are moved in, however deep their tree is. */
const DEEPEST = 4;

/**
 * On a phone the rows of a narrow table become cards, by styles that take the meaning of a table from its elements in some
 * browsers; hence the roles.
 * @param heading what the table stands under; a caption with the same words is not shown again
 */
export function renderTable(table: Table, heading: Heading): unknown {
  const { id, caption, columns } = table;
  const isNamed = caption === heading.text;
  const name = isNamed ? heading.id : `${id}-caption`;
  const body = html`<table part="table" role="table" aria-labelledby=${name}>
    ${
      isNamed
        ? nothing
        : html`<caption id=${name}>
            ${caption}
          </caption>`
    }
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ text, numeric }) => html`<th scope="col" role="columnheader" class=${numeric ? "number" : ""}>${text}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${table.rows.map((row) => renderRow(row, table))}
    </tbody>
  </table>`;
  return columns.length > NARROW
    ? html`<div class="wide" role="group" tabindex="0" aria-labelledby=${name}>${body}</div>`
    : body;
}

const renderRow = ({ header, depth, role, cells, bar }: Row, { columns }: Table) =>
  html`<tr role="row" class=${role ?? ""}>
    <th scope="row" role="rowheader" class="depth-${Math.min(depth, DEEPEST)}">
      <span>${header}</span>${bar ? renderBar(bar) : nothing}
    </th>
    ${cells.map(({ text }, at) => html`<td role="cell" class=${columns[at + 1]?.numeric ? "number" : ""}>${unbrokenBase(text)}</td>`)}
  </tr>`;
