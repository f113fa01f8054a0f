import { css as tokens, fonts, preferences } from "../design/tokens.ts";

/* `!important` on the host and `all: initial` on the root keep the page's rules out. */
export const css = `
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    ${tokens}
    color-scheme: inherit;
    color: var(--text);
    container-type: inline-size;
    display: block;
    font: 400 clamp(16px, 1em, 32px) / 1.5 system-ui;
    font-family: ${fonts};
    overflow-wrap: anywhere;
    accent-color: var(--accent);
  }
  ${preferences(".root")}
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  h2 {
    color: var(--heading);
    font-size: var(--huge);
    line-height: 1.3;
    text-wrap: balance;
  }
  h3 {
    color: var(--heading);
    font-size: var(--large);
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
  .stem,
  .aside {
    color: var(--soft);
  }
  .languages {
    display: flex;
    justify-content: flex-end;
    margin-bottom: 0.4em;
  }
  .languages select {
    width: auto;
  }
  .step {
    outline: none;
  }
  .step,
  section,
  .single {
    margin-top: 1.25em;
  }
  section + section {
    border-top: 1px solid var(--line);
    margin-top: 2em;
    padding-top: 1.5em;
  }
  .progress {
    font-size: var(--small);
  }
  progress {
    appearance: none;
    display: block;
    width: 100%;
    height: 0.5em;
    margin-top: 0.4em;
    border: 1px solid;
    border-color: var(--edge);
    border-radius: 1em;
    overflow: hidden;
    background: var(--wash);
    color: var(--strong);
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    background: var(--strong);
  }
  progress::-moz-progress-bar {
    background: var(--strong);
  }
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
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
    min-height: var(--target);
    padding: 0.4em 0.8em;
    border: 1px solid;
    border-color: var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .option:hover {
    border-color: var(--strong);
    background: var(--wash);
  }
  .option.on {
    border-color: var(--strong);
    background: var(--tint);
    box-shadow: inset 0 0 0 1px var(--strong);
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
    min-height: var(--target);
    padding: 0.5em 0.7em;
    border: 1px solid;
    border-color: var(--soft);
    border-radius: var(--radius);
    background: var(--page);
  }
  .text:disabled {
    opacity: 0.5;
  }
  .other {
    display: grid;
    gap: 0.2em;
    padding-inline-start: 1em;
  }
  :focus-visible {
    outline: var(--frame);
    outline-offset: 2px;
  }
  /* The frame of the whole option, drawn by its label: cheaper for the browser than asking the option what it has. */
  .option :focus-visible {
    outline: none;
  }
  .option :focus-visible + span::before {
    position: absolute;
    inset: -4px;
    border-radius: var(--radius);
    outline: var(--frame);
    content: "";
    pointer-events: none;
  }
  .head {
    display: none;
  }
  .item + .item {
    margin-top: 1.5em;
  }
  .table .item + .item {
    padding-top: 1.5em;
    border-top: 1px solid;
    border-color: var(--line);
  }
  .problem {
    color: var(--strong);
    font-weight: 600;
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
    min-height: var(--target);
    padding: 0.5em 1.4em;
    border: 1px solid;
    border-color: var(--soft);
    border-radius: var(--radius);
    background: var(--page);
    cursor: pointer;
  }
  button:hover {
    background: var(--tint);
  }
  .primary {
    forced-color-adjust: none;
    border-color: var(--strong);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .primary:hover {
    background: color-mix(in srgb, var(--accent), #000 15%);
  }
  .plain {
    padding-inline: 0.2em;
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }
    .on {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
  /* A phone: what leads on is as wide as the thumb expects. */
  @container (max-width: 30em) {
    h2 {
      font-size: 1.25em;
    }
    .buttons > * {
      flex: 1 1 8em;
    }
    .buttons > .primary {
      flex-basis: 100%;
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
      padding: 0.3em 0;
    }
    .table .item + .item {
      margin: 0;
      padding-top: 0.3em;
      border-top: 0;
    }
    .table .item {
      border-style: solid;
      border-color: var(--line);
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
      border-color: var(--edge);
      border-bottom-width: 2px;
      background: var(--page);
      line-height: 1.25;
      text-align: center;
    }
    .head span {
      font-size: var(--small);
    }
    .table .words {
      margin: 0;
      padding-inline-end: 1em;
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
      outline: var(--frame);
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
