/* How it stands in the page: all of one width, and apart from what follows, unless the page says otherwise. */
export const css = `
  :host {
    margin-bottom: 1.5em;
  }
  .root {
    position: relative;
    max-width: 60em;
  }
`;
