/**
 * The button stands beside the question, and help and problem below. It reaches into the space above and below the question's line,
 * so that nothing moves down when it comes.
 */
export const css = `
  .words > * {
    grid-column: 1 / -1;
  }
  .words > :first-child {
    grid-column: 1;
  }
  .words > [role="status"]:empty {
    position: absolute;
  }
  .words > .listen {
    display: grid;
    grid-column: 2;
    grid-row: 1;
    place-items: center;
    align-self: start;
    width: var(--target);
    margin-block: calc((1.5em - var(--target)) / 2);
    scroll-margin-top: 5em;
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    background: none;
    color: var(--strong);
  }
  .words > .listen.on {
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
  :host([kiosk]) .words > .listen {
    width: 3em;
  }
`;
