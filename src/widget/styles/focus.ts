/* Where the focus is. Until these come, with the rooms, a browser's own frame shows it. */
export const css = `
  :focus-visible {
    outline: var(--frame);
    outline-offset: 2px;
  }
  .step {
    outline: none;
  }
  /* The frame of the whole option, drawn by its label: cheaper for the browser than asking the option what it has. */
  .option :focus-visible {
    outline: none;
  }
  .option :focus-visible + span::before {
    position: absolute;
    inset: -4px;
    border-radius: var(--radius);
    outline: var(--frame);
    content: "";
    pointer-events: none;
  }
  @container (min-width: 44em) {
    .table .option :focus-visible {
      outline: var(--frame);
      outline-offset: 3px;
    }
  }
`;
