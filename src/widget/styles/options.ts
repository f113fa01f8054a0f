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
  }
  .option.on {
    border-color: var(--strong);
    background: var(--tint);
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
  .row {
    display: contents;
  }
  .said {
    display: none;
    min-height: 1.5em;
  }
  ${rows}
`;
