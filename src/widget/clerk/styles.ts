/** One question to a line where there is room: what it is, its field, and what can be typed. */
export const css = `
  .entry .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2em 0.8em;
    align-items: center;
    padding: 0.5em 0.4em;
    border-bottom: 1px solid;
    border-color: var(--line);
  }
  .entry section {
    margin-top: 1em;
    padding-top: 1em;
    gap: 0;
  }
  .entry .label {
    font-weight: 400;
  }
  .entry .hint {
    color: var(--soft);
    font-size: 0.95em;
  }
  .dotted {
    white-space: nowrap;
  }
  .dotted > * {
    white-space: normal;
  }
  .entry .sign {
    display: inline-block;
    border-radius: calc(var(--radius) / 2);
  }
  .entry .sign.on {
    padding: 0.1em 0.3em;
    background: var(--tint);
    color: var(--text);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .entry .short {
    width: 4em;
  }
  .entry .wide {
    width: min(100%, 16em);
  }
  .entry .line:focus-within {
    background: var(--wash);
  }
  .entry .line.wrong {
    border-inline-start: 0.3em solid var(--bad-text);
  }
  .entry .off {
    color: var(--soft);
    font-style: italic;
  }
  .entry .off .text {
    border-style: dashed;
  }
  .batch {
    margin: 1em 0 0;
    padding: 0.4em 0.8em 0.8em;
    min-inline-size: 0;
    border: 1px solid;
    border-color: var(--edge);
    border-radius: var(--radius);
  }
  .batch .line:last-child {
    border: 0;
  }
  .batch .text {
    width: min(100%, 28em);
  }
  .entered {
    margin-top: 0.4em;
  }
  .entered > summary {
    min-height: 1.5em;
    padding: 0.3em 0;
    cursor: pointer;
  }
  .entered ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entered li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    align-items: center;
    padding: 0.4em;
    border-bottom: 1px solid;
    border-color: var(--line);
  }
  .entered .form {
    flex: 1 1 16em;
    min-width: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .entered > .help {
    margin: 0.6em 0 0.4em;
  }
  .entered .bad {
    color: var(--bad-text);
    font-weight: 600;
  }
  .entered .doubted {
    flex: 1 0 100%;
    margin: 0;
  }
  .tally {
    margin-top: 0.8em;
    font-variant-numeric: tabular-nums;
  }
  .name {
    font-size: var(--large);
    font-weight: 600;
  }
  @container (min-width: 44em) {
    .entry .line {
      grid-template-columns: minmax(0, 4fr) minmax(4em, auto) minmax(0, 5fr);
    }
    .entry .batch .line {
      grid-template-columns: minmax(0, 4fr) minmax(0, 9fr);
    }
    .entry .line > :is(.problem, textarea) {
      grid-column: 2 / -1;
    }
    .entry .line > textarea + .hint {
      grid-column: 2 / -1;
    }
  }
`;
