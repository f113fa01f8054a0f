/* A table is the picture: each row's bar lies under its label. */
export const css = `
  .wide {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  .folded > table {
    max-width: 56em;
  }
  .wide table {
    min-width: 46em;
  }
  .wide caption {
    position: sticky;
    left: 0;
    right: 0;
    width: 100cqi;
  }
  .wide tbody th {
    width: 26%;
  }
  .wide thead th {
    min-width: 6em;
    overflow-wrap: break-word;
  }
  caption {
    padding-bottom: 0.4em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.45em 0;
    padding-inline-end: 0.8em;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    color: var(--soft);
    font-size: 0.85em;
    line-height: 1.35;
    vertical-align: bottom;
  }
  tbody th {
    width: 50%;
  }
  .number {
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
    text-align: end;
  }
  .total :is(th, td) {
    border-bottom-width: 2px;
    font-weight: 600;
  }
  tr:has(> .depth-0):has(+ tr > .depth-1) > * {
    font-weight: 600;
  }
  .missing th {
    color: var(--soft);
    font-style: italic;
  }
  .depth-1 {
    padding-inline-start: 1.2em;
  }
  .depth-2 {
    padding-inline-start: 2.4em;
  }
  .depth-3 {
    padding-inline-start: 3.6em;
  }
  .depth-4 {
    padding-inline-start: 4.8em;
  }
`;
