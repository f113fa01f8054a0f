/** A shared device is used standing, at arm's length, with a thumb. */
export const css = `
  :host([kiosk]) .root {
    font-size: clamp(20px, 1.25em, 40px);
  }
  :host([kiosk]) :is(.option, .level, .text, button, .slider input, .lookup li, .summary li) {
    min-height: 3em;
  }
  /* A screen at a counter is never scrolled. */
  :host([kiosk]) :is(header, section) {
    gap: 0.4em;
  }
  :host([kiosk]) :is(.step, section, .single) {
    margin-top: 0.6em;
  }
  :host([kiosk]) .buttons {
    margin-top: 0.8em;
  }
  :host([kiosk]) .level {
    font-size: 1em;
  }
  :host([kiosk]) :is([type="radio"], [type="checkbox"]) {
    width: 1.5em;
    height: 1.5em;
  }
  :host([kiosk]) .ranked button {
    min-width: 3em;
  }
  .notice.countdown {
    position: sticky;
    bottom: 0;
    z-index: 2;
    visibility: hidden;
    border-color: var(--accent);
    background: Canvas;
  }
  .notice.shown {
    visibility: visible;
  }
  .countdown p {
    font-variant-numeric: tabular-nums;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
