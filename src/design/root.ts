import { css as tokens, fonts, preferences } from "./tokens.ts";

/* An element of ours and its root. `!important` on the element and `all: initial` on the root keep the page's rules out. */
export const css = `
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    ${tokens}
    color-scheme: inherit;
    color: var(--text);
    container-type: inline-size;
    display: block;
    font: 400 clamp(16px, 1em, 32px) / 1.5 system-ui;
    font-family: ${fonts};
    overflow-wrap: anywhere;
    accent-color: var(--accent);
  }
  ${preferences(".root")}
  * {
    box-sizing: border-box;
  }
`;
