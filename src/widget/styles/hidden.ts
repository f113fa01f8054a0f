/** Leaves what has it to screen readers. */
export const unseen =
  "position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;";

/* What says something to screen readers alone brings this along. */
export const css = `
  .hidden {
    ${unseen}
  }
`;
