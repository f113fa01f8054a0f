/* A phone: what leads on is as wide as the thumb expects. */
export const css = `
  @container (max-width: 30em) {
    h2 {
      font-size: 1.25em;
    }
    .buttons > * {
      flex: 1 1 8em;
    }
    .buttons > .primary {
      flex-basis: 100%;
    }
  }
`;
