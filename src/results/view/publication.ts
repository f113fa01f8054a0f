import { html } from "lit";
import type { Publication } from "../../publication/index.ts";
import { renderBlock } from "./block.ts";
import { renderHeading } from "./heading.ts";
import type { Look } from "./look.ts";
import { type OutlinePart, outline } from "./outline.ts";

/** A report in words, as semantic HTML. */
export function renderPublication({ blocks }: Publication, look: Look): unknown {
  const title = outline(blocks);
  const isOrganisation = (block: OutlinePart["blocks"][number]) =>
    block.kind === "paragraph" && block.role === "organisation";
  return html`<header part="header">
      ${title.blocks.filter(isOrganisation).map((block) => renderBlock(block, title.heading, look))}
      ${renderHeading(title.heading, look.titleLevel)}
      ${title.blocks.filter((block) => !isOrganisation(block)).map((block) => renderBlock(block, title.heading, look))}
    </header>
    ${title.parts.map((part) => renderSection(part, look))}`;
}

/** A part with more rows than these begins closed on a wide screen, too: it would be some eight screens long. */
const MOST_ROWS = 120;

const rowsIn = ({ blocks, parts }: OutlinePart): number =>
  [...blocks.map((block) => (block.kind === "table" ? block.rows.length : 0)), ...parts.map(rowsIn)].reduce(
    (sum, rows) => sum + rows,
    0,
  );

/** What stands below the answer opens and closes; a phone would else be scrolled through for minutes. */
const renderSection = (part: OutlinePart, look: Look): unknown => html`
  <section part="section" aria-labelledby=${part.heading.id}>
    ${renderFolded(
      part,
      look,
      html`<div class="folded">
        ${part.blocks.map((block) => renderBlock(block, part.heading, look))}
        ${part.parts.map((each) => (part.heading.id === "items" ? renderItems(each, look) : renderPart(each, look)))}
      </div>`,
    )}
  </section>
`;

const renderFolded = (part: OutlinePart, { titleLevel, open }: Look, content: unknown): unknown =>
  html`<details ?open=${open && rowsIn(part) <= MOST_ROWS}>
    <summary>${renderHeading(part.heading, titleLevel)}</summary>
    ${content}
  </details>`;

const renderItems = (part: OutlinePart, look: Look): unknown =>
  renderFolded(
    part,
    look,
    html`<div class="items">
      ${part.blocks.length ? renderItem(part, part.blocks, look) : ""}
      ${part.parts.map((each) => html`<div class="item" part="item">${renderPart(each, look)}</div>`)}
    </div>`,
  );

/** A question that is a part by itself. */
const renderItem = ({ heading }: OutlinePart, blocks: OutlinePart["blocks"], look: Look): unknown =>
  html`<div class="item" part="item">${blocks.map((block) => renderBlock(block, heading, look))}</div>`;

const renderPart = ({ heading, blocks }: OutlinePart, look: Look): unknown =>
  html`${renderHeading(heading, look.titleLevel)} ${blocks.map((block) => renderBlock(block, heading, look))}`;
