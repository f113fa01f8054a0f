import { html, nothing, svg } from "lit";
import type { Block, Heading } from "../../publication/index.ts";
import { renderBar } from "./bar.ts";
import type { Look } from "./look.ts";
import { renderTable } from "./table.ts";
import { unbrokenBase } from "./unbroken.ts";

/** @param heading what the block stands under */
export function renderBlock(block: Exclude<Block, Heading>, heading: Heading, { renderChart }: Look): unknown {
  switch (block.kind) {
    case "paragraph":
      return html`<p class=${block.role ?? ""}>${block.text}</p>`;
    case "note":
      return html`<p class="note ${block.tone}" part="note">${block.text}</p>`;
    case "list":
      return html`<dl>
        ${block.items.map(
          ({ term, text, lines = [text] }) =>
            html`<div>
              <dt>${term}</dt>
              ${lines.map((line) => html` <dd>${unbrokenBase(line)}</dd>`)}
            </div>`,
        )}
      </dl>`;
    case "headline":
      return html`<div class="headline" part="headline">
        <p class="figure"><span class="figure-label">${block.label}</span> <strong>${block.value}</strong></p>
        ${block.bar ? renderBar(block.bar) : nothing}
        <p>${block.text}</p>
      </div>`;
    case "table":
      return renderTable(block, heading);
    case "chart":
      return renderChart?.(block, { html, svg, nothing });
  }
}
