import { css as focus } from "../styles/focus.ts";
import { css as forcedColours } from "../styles/forced-colours.ts";
import { css as more } from "../steps/more.ts";
import { css as hidden } from "../styles/hidden.ts";
import { css as later } from "../steps/later-head.ts";

/** Styles of what stands around the questions and in their place; they come with `rooms.ts`. */
export const css = `
  ${focus}
  ${forcedColours}
  ${hidden}
  ${later}
  ${more}
  /* Nothing moves when these come, so they do not have to be there from the beginning. */
  button,
  .option {
    cursor: pointer;
  }
  /* Lines of like length keep away from the frame around them. */
  .row span {
    text-wrap: balance;
  }
  .option.on {
    box-shadow: inset 0 0 0 1px var(--strong);
  }
  .text:disabled {
    opacity: 0.5;
  }
  button:hover {
    background: var(--tint);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--accent), #000 15%);
  }
  .option:not(.on):hover {
    border-color: var(--strong);
    background: var(--wash);
  }
  .plain {
    padding-inline: 0.2em;
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .label b {
    text-decoration: underline;
    text-decoration-color: var(--strong);
    text-underline-offset: 0.18em;
  }
  .languages {
    display: flex;
    justify-content: flex-end;
  }
  .wrong .problem {
    color: var(--bad-text);
  }
  .item.blank,
  .item.wrong,
  .table .item.blank {
    border-inline-start: 0.3em solid var(--strong);
    padding-inline-start: 0.8em;
  }
  .item.wrong {
    border-color: var(--bad-text);
  }
  .summary,
  .outcome {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    padding: 1em 1.2em;
    border: 1px solid;
    border-color: var(--line);
    border-inline-start: 0.3em solid var(--strong);
    border-radius: var(--radius);
  }
  .summary {
    margin: 1em 0;
  }
  .summary.wrong,
  .refused,
  .failed {
    border-inline-start-color: var(--bad-text);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    padding: 0.7em 1em;
    margin: 1em 0;
    border: 1px solid;
    border-color: var(--line);
    border-inline-start: 0.3em solid var(--strong);
    border-radius: var(--radius);
  }
  .notice p {
    flex: 1 1 16em;
  }
  .notice ul {
    flex-basis: 100%;
    margin: 0;
  }
  .kept {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    align-items: center;
    margin-top: 1em;
  }
  .outcome .buttons {
    flex-direction: row;
    justify-content: start;
    margin-top: 0.4em;
  }
  .summary h3 {
    font-size: 1.1em;
  }
  .summary.alone ~ div .problem {
    display: none;
  }
  .summary ul,
  .outcome ul {
    margin: 0;
  }
  .summary ul {
    padding-inline-start: 0;
    list-style: none;
  }
  .summary li + li {
    margin-top: 0.3em;
  }
  .summary a {
    display: inline-flex;
    align-items: center;
    min-width: var(--target);
    min-height: var(--target);
    color: var(--strong);
    text-underline-offset: 0.18em;
  }
  .outcome > svg {
    width: 2.75em;
    height: 2.75em;
    fill: none;
    stroke: var(--strong);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .receipt {
    padding: 0.7em 1em;
    border-radius: var(--radius);
    background: var(--tint);
  }
  .receipt strong {
    display: block;
    font-size: 1.5em;
    letter-spacing: 0.06em;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }
  .code .receipt {
    flex: 0 1 16em;
  }
  .outcome a,
  .receipts a {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    min-height: var(--target);
    color: var(--strong);
    text-underline-offset: 0.18em;
  }
  .outcome .button {
    padding: 0.5em 1.4em;
    border: 1px solid;
    border-color: var(--soft);
    border-radius: var(--radius);
    text-decoration: none;
  }
  .outcome .plain,
  .receipts .plain {
    justify-self: start;
    margin-top: -0.6em;
  }
  .receipts {
    margin-top: 1em;
    color: var(--soft);
  }
  .receipts ul {
    margin: 0;
    padding-inline-start: 0;
    list-style: none;
  }
  .receipts li {
    margin-bottom: 1em;
  }
  summary {
    min-height: var(--target);
    padding: 0.6em 0;
    cursor: pointer;
  }
  @container (min-width: 44em) {
    .sticks .head {
      position: sticky;
      top: 0;
      z-index: 1;
      background: var(--behind);
    }
    /* A focused control never hides under the heading. */
    .sticks .table input {
      scroll-margin-top: 5em;
    }
  }
`;
