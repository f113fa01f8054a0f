/*
 * A phone: what leads on is as wide as the thumb expects. On a short screen the first question is in view before anybody scrolls; levels whose
 * words are too long for a row stand in two columns there.
 */
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
  @media (max-height: 36em) and (max-width: 60em) {
    .languages {
      position: absolute;
      inset-inline-end: 0;
      margin-top: -0.6em;
    }
    .languages + header > :first-child {
      padding-inline-end: 6em;
    }
    header h2,
    .intro {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
    h2,
    h3 {
      font-size: 1em;
    }
    header,
    section {
      gap: 0.2em;
    }
    .step,
    section,
    .single,
    .buttons {
      margin-top: 0.4em;
    }
  }
  @media (max-height: 36em) and (max-width: 30em) {
    .row36 {
      display: grid;
      grid-template-columns: repeat(2, minmax(min-content, 1fr));
      gap: 0.4em 0.2em;
    }
    .row36 > .option {
      gap: 0.3em;
      padding: 0.3em;
    }
    .row36 > .option span {
      font-size: 0.85em;
      line-height: 1.25;
    }
  }
`;
