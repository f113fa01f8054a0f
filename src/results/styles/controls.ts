/* What is pressed, and what stands in the place of results. */
export const css = `
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
`;
