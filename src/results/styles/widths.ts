/* What differs in a wide and in a narrow column. */
export const css = `
  @container (min-width: 40em) {
    dl div {
      grid-template-columns: minmax(0, 14em) minmax(0, 1fr);
    }
    dd {
      grid-column: 2;
    }
    td.number {
      white-space: nowrap;
    }
  }
  /* Cards: the label takes the whole width, its figures stand below. */
  @container (max-width: 34em) {
    :not(.wide) > table tr {
      display: flex;
      flex-wrap: wrap;
      padding: 0.4em 0;
      border-bottom: 1px solid var(--line);
    }
    :not(.wide) > table :is(th, td) {
      flex: 1 1 0;
      padding-block: 0.15em;
      border: 0;
      text-align: start;
    }
    :not(.wide) > table :is(th, td):nth-child(4) {
      flex-grow: 1.7;
    }
    :not(.wide) > table :is(th, td):first-child {
      flex: 1 0 100%;
      padding-inline-end: 0;
    }
    .chart div {
      grid-template-columns: 1fr 4em;
    }
    .chart div > span:first-child {
      grid-column: 1 / -1;
    }
    .depth-1,
    .depth-2,
    .depth-3,
    .depth-4 {
      padding-inline-start: 0.8em;
    }
  }
`;
