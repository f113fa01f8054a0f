/** A shared device is used standing, at arm's length, with a thumb. */
export const css = `
  /* On a short screen, such as a phone that is handed over, things are as large as elsewhere: larger, they would not fit without scrolling. */
  @media (min-height: 36em) {
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
  }
  /* Where there is room for every row, words keep away from the frame around them. */
  @container (min-width: 36em) {
    :host([kiosk]) .row > .option:not(.aside) {
      padding-inline: 0.5em;
    }
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
  /* On a phone's width the button says what to do, so that hardly anything lies under it. Screen readers are told all of it. */
  @container (max-width: 30em) {
    .notice.countdown {
      flex-wrap: nowrap;
      gap: 0.5em;
      margin: 0.5em 0 0;
      padding: 0.4em;
      line-height: 1.3;
    }
    .notice.countdown p {
      flex: 1;
      font-size: 0.8em;
    }
    .countdown .help {
      display: none;
    }
    .notice.countdown button {
      flex: 0 0 5.6em;
      padding: 0.3em;
    }
  }
`;
