/** Styles of what `after` shows; they come with it. */
export const css = `
  .summary,
  .outcome {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    padding: 1em 1.2em;
    border: 1px solid;
    border-color: var(--line);
    border-left: 0.3em solid var(--accent);
    border-radius: var(--radius);
  }
  .summary {
    margin: 1em 0;
  }
  .summary.wrong,
  .refused,
  .failed {
    border-left-color: var(--bad);
  }
  .outcome .buttons {
    margin-top: 0.4em;
  }
  .summary ul,
  .outcome ul {
    margin: 0;
  }
  a {
    color: var(--strong);
  }
  .receipt strong {
    font-size: 1.3em;
    letter-spacing: 0.06em;
    white-space: nowrap;
  }
`;
