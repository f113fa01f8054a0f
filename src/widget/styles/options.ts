import { css as rows } from "../items/row.ts";

/* What is chosen from. */
export const css = `
  .options,
  .offers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
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
  .option.on {
    border-color: var(--strong);
    background: var(--tint);
    box-shadow: inset 0 0 0 1px var(--strong);
  }
  .option.aside {
    border-style: dashed;
  }
  [type="radio"],
  [type="checkbox"] {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
  }
  .other {
    display: grid;
    gap: 0.2em;
    padding-inline-start: 1em;
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
  .row {
    display: contents;
  }
  .said {
    display: none;
    min-height: 1.5em;
  }
  ${rows}
`;
