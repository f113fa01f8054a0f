/** The button stands beside the question, and help and problem below. */
export const css = `
  .listen {
    display: grid;
    grid-column: 2;
    grid-row: 1 / span 2;
    place-items: center;
    align-self: start;
    width: var(--target);
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    background: none;
    color: var(--strong);
  }
  .listen[aria-pressed="true"] {
    border-color: var(--strong);
    background: var(--tint);
  }
  .listen svg {
    width: 1.5em;
    height: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
