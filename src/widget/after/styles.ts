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
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    padding: 0.7em 1em;
    margin: 1em 0;
    border: 1px solid;
    border-color: var(--line);
    border-left: 0.3em solid var(--accent);
    border-radius: var(--radius);
  }
  .notice p {
    flex: 1 1 16em;
  }
  .notice ul {
    flex-basis: 100%;
    margin: 0;
  }
  .kept {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    align-items: center;
    margin-top: 1em;
  }
  .outcome .buttons {
    flex-direction: row;
    justify-content: start;
    margin-top: 0.4em;
  }
  .plain {
    padding-inline: 0.2em;
    background: none;
    border-color: transparent;
    text-decoration: underline;
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
