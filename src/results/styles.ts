import { css as tokens, fonts, preferences } from "../design/tokens.ts";

/* `!important` on the host and `all: initial` on the root keep the page's rules out. A table is the picture: each row's bar lies under its label. */
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
  }
  ${preferences(".root")}
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  dl,
  dd {
    margin: 0;
    font-size: 1em;
  }
  .level-1 {
    color: var(--heading);
    font-size: var(--huge);
    line-height: 1.3;
    text-wrap: balance;
  }
  .level-2 {
    color: var(--heading);
    font-size: 1.25em;
    line-height: 1.35;
  }
  .level-3 {
    font-size: 1.1em;
    line-height: 1.4;
  }
  .level-4 {
    font-weight: 600;
    line-height: 1.4;
  }
  header,
  .folded,
  .item,
  footer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
    align-content: start;
  }
  section,
  footer {
    margin-top: 1em;
    padding-top: 0.6em;
    border-top: 1px solid var(--line);
  }
  .folded {
    padding: 0.6em 0 1.2em;
  }
  p,
  dd {
    max-width: 50em;
  }
  dl {
    display: grid;
    gap: 0.4em;
  }
  dl div {
    display: grid;
    gap: 0 1.2em;
  }
  dd + dd {
    grid-column: -2;
  }
  .organisation,
  dt {
    color: var(--soft);
  }
  section dt {
    color: inherit;
  }
  .organisation,
  section dt,
  .note.warning {
    font-weight: 600;
  }
  .note {
    padding: 0.7em 1em;
    border: 1px solid var(--line);
    border-inline-start: 0.3em solid var(--accent);
    border-radius: var(--radius);
  }
  .headline {
    display: grid;
    gap: 0.5em;
    padding: 1.2em 1.4em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--tint);
  }
  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .figure strong {
    color: var(--strong);
    font-size: 2.6em;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
  }
  .figure-label {
    font-size: 1.15em;
    font-weight: 600;
  }
  .headline .bar {
    height: 1.3em;
  }
  summary {
    padding: 0.55em 0;
    padding-inline-start: 1.2em;
    text-indent: -1.2em;
    cursor: pointer;
  }
  summary > * {
    display: inline;
  }
  details + details {
    border-top: 1px solid var(--line);
  }
  .items {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 30em), 1fr));
    gap: 1.8em 2.5em;
    padding: 0.6em 0 1.6em;
  }
  .item > p {
    color: var(--soft);
    font-size: 0.9em;
  }
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
  .bar {
    display: block;
    width: 100%;
    height: 0.75em;
    margin-top: 0.3em;
    overflow: visible;
  }
  [dir="rtl"] .bar {
    transform: scaleX(-1);
  }
  .track {
    fill: var(--wash);
  }
  .value {
    fill: var(--strong);
    stroke: none;
  }
  .other .value {
    fill: var(--edge);
  }
  .plain .value {
    fill: color-mix(in srgb, var(--strong) 75%, var(--page));
  }
  .missing .value {
    fill: var(--page);
    stroke: var(--soft);
    stroke-dasharray: 3 2;
  }
  .whisker {
    fill: var(--text);
    stroke: var(--page);
    stroke-width: 1.5;
    paint-order: stroke;
  }
  .chart {
    display: grid;
    gap: 0.3em;
  }
  .chart div {
    display: grid;
    grid-template-columns: 2fr 3fr 4em;
    align-items: center;
    gap: 0 0.8em;
  }
  .chart .break {
    border-top: 1px dashed;
  }
  .chart svg {
    width: 100%;
    height: 1.6em;
    overflow: visible;
    color: var(--soft);
    font-size: 0.85em;
  }
  .chart foreignObject {
    overflow: visible;
  }
  .chart foreignObject span {
    display: block;
    width: max-content;
    transform: translateX(-50%);
  }
  .chart circle {
    fill: var(--strong);
  }
  .chart line {
    stroke: var(--text);
    stroke-width: 2;
  }
  .chart .grid {
    stroke: var(--line);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em;
  }
  button {
    min-height: var(--target);
    padding: 0.5em 1.4em;
    border: 1px solid var(--soft);
    border-radius: var(--radius);
    background: var(--page);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--tint);
  }
  :focus-visible {
    outline: var(--frame);
    outline-offset: 2px;
  }
  .outcome {
    display: grid;
    justify-items: start;
    gap: 0.8em;
    padding: 1em 1.2em;
    border: 1px solid var(--line);
    border-inline-start: 0.3em solid var(--accent);
    border-radius: var(--radius);
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
  @container (min-width: 40em) {
    dl div {
      grid-template-columns: minmax(0, 14em) minmax(0, 1fr);
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
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .other .value,
    .plain .value {
      fill: GrayText;
    }
    .missing .value {
      stroke: CanvasText;
    }
  }
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
