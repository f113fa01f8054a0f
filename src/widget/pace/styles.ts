export const css = `
  .again {
    border-inline-start: 0.3em solid var(--strong);
    border-radius: 0.2em;
    padding: 0.5em 0.8em;
    margin-block: 1em;
    background: var(--wash);
  }
  /* It is there for screen readers before it has words, and takes no room. */
  .again:empty {
    border: 0;
    padding: 0;
    margin: 0;
    background: none;
  }
`;
