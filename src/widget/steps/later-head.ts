import { unseen } from "../styles/hidden.ts";
import type { Text } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";
import type { FormExtras } from "../view/form.ts";
import type { Ui } from "../view/ui.ts";

/** A stem that ends like this says all that it has to. Any other goes on in each question, which nobody understands without it. */
const SENTENCE = /[.?!…。？！؟۔།]$/;

/**
 * The head of a step that is not the first: title and section in one small line, so that the question is the biggest thing on the screen. A stem
 * that was read in an earlier step is left to screen readers, which say it before each question.
 */
export function laterHead(ui: Ui, { steps, position }: Session): FormExtras["head"] {
  if (!position) return undefined;
  const { html, nothing, survey } = ui;
  const earlier = steps.slice(0, position).flatMap(({ parts }) => parts.map(({ section }) => section));
  const section = steps[position]!.parts.at(-1)!.section;
  const words = (text: Text | undefined): string => ui.plain(text).words.trim();
  const stem = words(section.stem);
  const isSaid = SENTENCE.test(stem) && earlier.some((each) => words(each.stem) === stem);
  return (languages) =>
    html`<header
      class="later${section.title ? " titled" : ""}${isSaid ? " said-stem" : ""}"
      part="header"
      lang=${ui.language}
    >
      <h2 part="title">${ui.text(survey.title)}</h2>
      ${
        section.title
          ? html`<h3 class=${earlier.at(-1) === section ? "same" : nothing} part="section-title" id="section">
              ${ui.text(section.title)}
            </h3>`
          : nothing
      }
      ${languages}
    </header>`;
}

export const css = `
  .later {
    display: flex;
    align-items: center;
    gap: 0 0.6em;
    color: var(--soft);
    font-size: var(--small);
  }
  .later > :is(h2, h3) {
    color: inherit;
    font-size: 1em;
    font-weight: 400;
    text-wrap: wrap;
  }
  .later > :is(h2, .same) {
    display: block;
    flex: 0 1 auto;
    min-width: 4em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .later > h3 {
    flex: 0 2 auto;
    border-inline-start: 1px solid;
    padding-inline-start: 0.6em;
  }
  .later > h3:not(.same) {
    flex-shrink: 0;
    max-width: calc(100% - 10em);
  }
  .later > .languages {
    position: static;
    flex: none;
    margin: 0;
    margin-inline-start: auto;
  }
  .later ~ .step h3 {
    display: none;
  }
  .said-stem ~ .step .stem {
    ${unseen}
  }
  /* Two names in one line of a phone would be a few letters of each. */
  @container (max-width: 30em) {
    .titled > h2 {
      ${unseen}
    }
    .titled > h3,
    .titled > h3:not(.same) {
      border: 0;
      padding: 0;
      max-width: none;
      flex-shrink: 1;
    }
  }
  .languages select {
    width: auto;
  }
  .later ~ .step,
  .later ~ .step :is(section, .single) {
    margin-top: 0.6em;
  }
  .later ~ .step .single .label {
    font-size: var(--large);
    line-height: 1.35;
  }
  .later ~ .buttons {
    margin-top: 1em;
  }
  .later ~ .buttons > .primary {
    flex-basis: 8em;
  }
`;
