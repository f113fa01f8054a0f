/* Bars in tables, and charts over waves. */
export const css = `
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
`;
