import { css } from "lit";

/*
 * Colours are mixed from the page's own system colours, so that the survey follows the page's colour scheme and
 * forced colours without a word. Sizes are in `em` of a root that stays between 16 and 24 px, whatever the page's
 * root font is. `!important` on the host and `all: initial` on the root keep the page's rules out.
 */
export const styles = css`
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    --accent: var(--survey-accent, #0b5cad);
    --strong: color-mix(in srgb, var(--accent), CanvasText 35%);
    --tint: color-mix(in srgb, var(--accent) 12%, Canvas);
    --line: color-mix(in srgb, CanvasText 22%, Canvas);
    --soft: color-mix(in srgb, CanvasText 72%, Canvas);
    --bad: var(--survey-error, #c5221f);
    --bad-text: color-mix(in srgb, var(--bad), CanvasText 30%);
    --radius: var(--survey-radius, 0.5em);
    color-scheme: inherit;
    color: CanvasText;
    container-type: inline-size;
    display: block;
    font: 400 clamp(16px, 1em, 24px) / 1.5 var(--survey-font, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif);
    overflow-wrap: anywhere;
    accent-color: var(--accent);
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  h2 {
    font-size: 1.4em;
    line-height: 1.3;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.15em;
    line-height: 1.35;
  }
  header,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  .organisation,
  .help,
  .intro,
  .progress,
  .stem {
    color: var(--soft);
  }
  .step {
    outline: none;
  }
  .step,
  section,
  .single {
    margin-top: 1.25em;
  }
  /* In a long survey, sections out of view are not laid out; the padding leaves room for focus frames at their edges. */
  section:nth-of-type(n + 4) {
    content-visibility: auto;
    contain-intrinsic-size: auto 40em;
    margin-inline: -6px;
    padding-inline: 6px;
  }
  section + section {
    border-top: 1px solid var(--line);
    margin-top: 2em;
    padding-top: 1.5em;
  }
  .progress {
    font-size: 0.9em;
  }
  progress {
    appearance: none;
    display: block;
    width: 100%;
    height: 0.4em;
    margin-top: 0.4em;
    border: 0;
    border-radius: 1em;
    overflow: hidden;
    background: var(--line);
    color: var(--accent);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .words {
    display: grid;
    gap: 0.25em;
    margin-bottom: 0.6em;
  }
  .label {
    font-weight: 600;
  }
  .help {
    font-size: 0.95em;
  }
  .options,
  .offers {
    display: grid;
    gap: 0.4em;
  }
  .options,
  .offers {
    max-width: 44em;
  }
  .offers {
    margin-top: 0.4em;
  }
  .option {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.7em;
    min-height: 2.75em;
    padding: 0.4em 0.8em;
    border: 1px solid;
    border-color: var(--line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .option:hover {
    border-color: var(--accent);
  }
  .option.on {
    border-color: var(--accent);
    background: var(--tint);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .aside {
    color: var(--soft);
  }
  .option.aside {
    border-style: dashed;
  }
  input,
  textarea,
  select,
  button {
    font: inherit;
    color: inherit;
  }
  [type="radio"],
  [type="checkbox"] {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
  }
  .text {
    width: 100%;
    min-height: 2.75em;
    padding: 0.5em 0.7em;
    border: 1px solid;
    border-color: var(--soft);
    border-radius: var(--radius);
    background: Canvas;
  }
  .text:disabled {
    opacity: 0.5;
  }
  :focus-visible {
    outline: 3px solid var(--strong);
    outline-offset: 2px;
  }
  /* The frame of the whole option, drawn by its label: cheaper for the browser than asking the option what it has. */
  .option :focus-visible {
    outline: none;
  }
  .option :focus-visible + span::before {
    position: absolute;
    inset: -2px;
    border-radius: var(--radius);
    outline: 3px solid var(--strong);
    content: "";
    pointer-events: none;
  }
  .head {
    display: none;
  }
  .item + .item {
    margin-top: 1.5em;
  }
  .table .item {
    padding: 1em;
    border: 1px solid;
    border-color: var(--line);
    border-radius: var(--radius);
    margin-top: 0.8em;
  }
  .problem {
    color: var(--strong);
    font-weight: 600;
  }
  .wrong .problem {
    color: var(--bad-text);
  }
  .item.blank,
  .item.wrong,
  .table .item.blank {
    border-left: 0.3em solid var(--accent);
    padding-left: 0.8em;
  }
  .item.wrong {
    border-color: var(--bad);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    flex-direction: row-reverse;
    justify-content: flex-end;
    gap: 0.7em;
    margin-top: 1.5em;
  }
  button {
    min-height: 2.75em;
    padding: 0.5em 1.4em;
    border: 1px solid;
    border-color: var(--soft);
    border-radius: var(--radius);
    background: Canvas;
    cursor: pointer;
  }
  button:hover {
    background: var(--tint);
  }
  .primary {
    border-color: var(--accent);
    background: var(--accent);
    color: #fff;
    font-weight: 600;
  }
  .primary:hover {
    background: color-mix(in srgb, var(--accent), #000 15%);
  }
  .loading {
    opacity: 0;
    animation: appear 0s 0.8s forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  @container (min-width: 44em) {
    .table .item,
    .head {
      display: grid;
      grid-template-columns: minmax(14em, 1fr);
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 5.6em);
      align-items: center;
      margin: 0;
      border-width: 0 0 1px;
      border-radius: 0;
      padding: 0.3em 0;
    }
    .table {
      margin-top: 1em;
    }
    .head {
      position: sticky;
      top: 0;
      z-index: 1;
      align-items: end;
      border: 0 solid;
      border-color: var(--line);
      border-bottom-width: 2px;
      background: Canvas;
      line-height: 1.25;
      text-align: center;
    }
    .head span {
      font-size: 0.9em;
    }
    .table .words {
      margin: 0;
      padding-right: 1em;
    }
    .table .label {
      font-weight: 400;
    }
    .table .options {
      display: contents;
    }
    .table input {
      /* A focused control never hides under the sticky heading. */
      scroll-margin-top: 5em;
    }
    .table .option {
      justify-content: center;
      align-self: stretch;
    }
    .table .option:not(.on, :hover) {
      border-color: transparent;
    }
    .table .option :focus-visible {
      outline: 3px solid var(--strong);
      outline-offset: 3px;
    }
    .table .option span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
