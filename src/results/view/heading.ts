import { html, nothing } from "lit";
import type { Heading } from "../../publication/index.ts";

/** A heading at its place among the page's headings. @param titleLevel that of the title */
export function renderHeading({ level, id, text }: Heading, titleLevel: number): unknown {
  switch (titleLevel + level - 1) {
    case 1:
      return html`<h1 id=${id} class="level-${level}" part="title">${text}</h1>`;
    case 2:
      return html`<h2 id=${id} class="level-${level}" part=${level === 1 ? "title" : nothing}>${text}</h2>`;
    case 3:
      return html`<h3 id=${id} class="level-${level}" part=${level === 1 ? "title" : nothing}>${text}</h3>`;
    case 4:
      return html`<h4 id=${id} class="level-${level}">${text}</h4>`;
    case 5:
      return html`<h5 id=${id} class="level-${level}">${text}</h5>`;
    default:
      return html`<h6 id=${id} class="level-${level}">${text}</h6>`;
  }
}
