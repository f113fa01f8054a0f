/* What differs on paper. */
export const css = `
  @media print {
    .root {
      color-scheme: light;
      font-size: 10pt;
    }
    footer {
      display: none;
    }
    details::details-content {
      display: block;
      content-visibility: visible;
    }
    summary {
      list-style: none;
    }
    /* Grids hardly break between pages. */
    .folded {
      display: block;
    }
    .folded > * {
      margin-bottom: 0.6em;
    }
    .items {
      display: block;
      columns: 2 20em;
      column-gap: 2em;
      padding: 0;
    }
    .item {
      display: block;
      margin-bottom: 1.4em;
      font-size: 0.9em;
    }
    th,
    td {
      padding-block: 0.25em;
    }
    .bar {
      height: 0.6em;
      margin-top: 0.15em;
    }
    .track {
      stroke: var(--line);
    }
    .item,
    .headline,
    tr,
    dl div,
    .note {
      break-inside: avoid;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    caption,
    summary {
      break-after: avoid;
    }
    .wide {
      overflow: visible;
    }
    .wide table {
      min-width: 0;
      font-size: 0.85em;
    }
  }
`;
