export const css = `
  .means {
    display: grid;
    gap: 0.2em;
    border-inline-start: 0.3em solid var(--strong);
    border-radius: 0.2em;
    padding: 0.5em 0.8em;
    background: var(--wash);
  }
  /* It is there for screen readers before it has words, and takes no room. */
  .means:empty {
    border: 0;
    padding: 0;
    position: absolute;
    background: none;
  }
  .means .hint {
    color: var(--soft);
    font-size: var(--small);
  }
  /* A row repeats what is chosen; the sentence says it better. */
  .options.meant .said {
    display: none;
  }
  /* On a short screen the hint goes on in the sentence's line, so that the button stays in view. */
  @media (max-height: 36em) and (max-width: 60em) {
    .options.meant {
      row-gap: 0.2em;
    }
    .means {
      display: block;
      padding-block: 0.1em;
      font-size: var(--small);
      line-height: 1.35;
    }
    .means > * {
      display: inline;
      margin-inline-end: 0.4em;
    }
    .means .hint {
      font-size: 1em;
    }
  }
  /* In a table it stands below the levels, from where the question begins. */
  @container (min-width: 44em) {
    .table .item > .words,
    .table .item .option {
      grid-row: 1;
    }
    .table .means {
      grid-row: 2;
      grid-column: 1 / span 3;
    }
    .table .means:empty {
      margin: 0;
    }
  }
`;
