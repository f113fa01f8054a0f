/* Headings, sentences, and what frames them. */
export const css = `
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
  .organisation {
    color: var(--soft);
    font-weight: 600;
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
    margin-top: 0.2em;
  }
  dt {
    color: var(--soft);
  }
  section dt {
    color: inherit;
    font-weight: 600;
  }
  .note {
    padding: 0.7em 1em;
    border: 1px solid var(--line);
    border-inline-start: 0.3em solid var(--accent);
    border-radius: var(--radius);
  }
  .note.warning {
    font-weight: 600;
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
    line-height: 1.35;
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
`;
