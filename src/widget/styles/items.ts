import { unseen } from "./hidden.ts";

/* Questions below one another; those on one scale as a table, where there is room for it. */
export const css = `
  .item + .item {
    margin-top: 1.5em;
  }
  .table .item + .item {
    padding-top: 1.5em;
    border-top: 1px solid;
    border-color: var(--line);
  }
  .head {
    display: none;
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
    .table .item:not(:last-child) {
      border-style: solid;
      border-color: var(--line);
    }
    .table {
      margin-top: 1em;
    }
    .head {
      align-items: end;
      border: 0 solid;
      border-color: var(--edge);
      border-bottom-width: 2px;
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
    .table .options,
    .table .row {
      display: contents;
    }
    .table .option {
      justify-content: center;
      align-self: stretch;
    }
    .table .option:not(.on, :hover) {
      border-color: transparent;
    }
    .options .row .said {
      display: none;
    }
    .table .option span {
      ${unseen}
    }
  }
`;
