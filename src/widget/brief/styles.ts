/** A shared device has room, and is used standing. */
const brief = ":host(:not([kiosk])) .brief";

/**
 * What a survey of one or two questions looks like, and any survey in a narrow place (`compact`). It loads with these alone.
 *
 * The question is the only heading to be seen: the title says the same in other words, and a screen reader still finds it. What else there is to
 * say and to ask comes with the first answer.
 */
export const css = `
  ${brief} {
    display: flex;
    flex-direction: column;
    position: relative;
  }
  ${brief} h2 {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ${brief} header {
    order: 1;
    margin-top: 0.8em;
    font-size: var(--small);
  }
  ${brief} .kept,
  ${brief} .qr {
    order: 2;
  }
  ${brief}:not(.answered) header > :not(h2),
  ${brief}:not(.answered) .item + .item,
  ${brief}:not(.answered) .single + .single,
  ${brief}:not(.answered) section + section,
  ${brief} .progress {
    display: none;
  }
  ${brief} .step,
  ${brief} section,
  ${brief} .single {
    margin: 0;
    border: 0;
    padding: 0;
  }
  ${brief} section {
    gap: 0.8em;
  }
  ${brief} .words {
    margin-bottom: 0.4em;
    line-height: 1.3;
  }
  ${brief} .languages ~ .step section:first-of-type .single:first-of-type .words {
    min-height: 2.1em;
    padding-inline-end: 5em;
  }
  ${brief} .notice {
    margin: 2.4em 0 0.6em;
  }
  ${brief} .languages {
    position: absolute;
    inset-block-start: -0.65em;
    inset-inline-end: 0;
    z-index: 1;
    margin: 0;
  }
  ${brief} .buttons {
    margin-top: 0.6em;
  }
  ${brief} .options {
    display: flex;
    flex-wrap: wrap;
    max-width: none;
    overflow-wrap: break-word;
  }
  ${brief} .options > * {
    flex: 1 0 100%;
    min-width: 0;
  }
  ${brief} .options > .option {
    flex: 1 1 0;
    min-width: min-content;
  }
  @container (max-width: 40em) {
    ${brief} .options {
      gap: 0.3em;
    }
    ${brief} .option {
      flex-direction: column;
      gap: 0.2em;
      padding: 0.4em 0.1em;
      font-size: 0.8em;
      line-height: 1.2;
      text-align: center;
    }
  }
  @container (max-width: 30em) {
    ${brief} .ends {
      display: flex;
      flex-wrap: nowrap;
      font-size: 0.8em;
      line-height: 1.3;
    }
  }
  :host([compact]) h2,
  :host([compact]) h3 {
    font-size: 1em;
  }
  :host([compact]) header {
    gap: 0.2em;
  }
  :host([compact]) .intro,
  :host([compact]) .option {
    font-size: var(--small);
  }
  :host([compact]) .step,
  :host([compact]) section,
  :host([compact]) .single {
    margin-top: 0.6em;
  }
  :host([compact]) .item + .item {
    margin-top: 1em;
  }
  :host([compact]) .buttons {
    margin-top: 0.8em;
  }
  :host([compact]) .options {
    gap: 0.25em;
  }
  :host([compact]) .options > .option {
    padding-block: 0.2em;
  }
`;
