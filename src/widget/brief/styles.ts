import { unseen } from "../styles/hidden.ts";

/**
 * What a survey of one or two questions looks like, and any survey in a narrow place (`compact`). It loads with these alone.
 *
 * The question is the only heading to be seen: the title says the same in other words, and a screen reader still finds it. What else there is to
 * say and to ask comes with the first answer, or once a summary asks for it. A shared device has room, and is used standing, so there nothing of it holds.
 */
export const css = `
  :host(:not([kiosk])) .brief {
    display: flex;
    flex-direction: column;
    position: relative;
  }
  :host(:not([kiosk])) .brief h2 {
    ${unseen}
  }
  :host(:not([kiosk])) .brief header {
    order: 1;
    font-size: var(--small);
  }
  :host(:not([kiosk])) .brief.answered header {
    margin-top: 0.8em;
  }
  :host(:not([kiosk])) .brief .kept,
  :host(:not([kiosk])) .brief .qr {
    order: 2;
  }
  :host(:not([kiosk])) .brief:not(.answered) header > :not(h2),
  :host(:not([kiosk])) .brief:not(.answered) .progress + div .item + .item,
  :host(:not([kiosk])) .brief:not(.answered) .progress + div .single + .single,
  :host(:not([kiosk])) .brief:not(.answered) .progress + div section + section,
  :host(:not([kiosk])) .brief .progress {
    display: none;
  }
  :host(:not([kiosk])) .brief .step,
  :host(:not([kiosk])) .brief section,
  :host(:not([kiosk])) .brief .single {
    margin: 0;
    border: 0;
    padding: 0;
  }
  :host(:not([kiosk])) .brief section {
    gap: 0.8em;
  }
  :host(:not([kiosk])) .brief .words {
    margin-bottom: 0.3em;
    line-height: 1.25;
  }
  :host(:not([kiosk])) .brief .languages ~ .step section:first-of-type .single:first-of-type .words {
    min-height: 2.1em;
    padding-inline-end: 5em;
  }
  :host(:not([kiosk])) .brief .notice,
  :host(:not([kiosk])) .brief .summary {
    margin: 2.4em 0 0.6em;
  }
  :host(:not([kiosk])) .brief .languages {
    position: absolute;
    inset-block-start: -0.65em;
    inset-inline-end: 0;
    z-index: 1;
    margin: 0;
  }
  :host(:not([kiosk])) .brief .buttons {
    margin-top: 0.5em;
  }
  :host(:not([kiosk])) .brief .item:not(.consent) .options {
    display: flex;
    flex-wrap: wrap;
    max-width: none;
    overflow-wrap: break-word;
  }
  :host(:not([kiosk])) .brief .item:not(.consent) .options > * {
    flex: 1 0 100%;
    min-width: 0;
  }
  :host(:not([kiosk])) .brief .item:not(.consent) .options > .option,
  :host(:not([kiosk])) .brief .row > .option {
    flex: 1 1 0;
    min-width: min-content;
  }
  :host(:not([kiosk])) .brief .row {
    display: contents;
  }
  :host(:not([kiosk])) .brief .row > .said {
    display: none;
  }
  :host(:not([kiosk])) .brief .row > .option > span {
    font-size: 1em;
    line-height: inherit;
  }
  @container (max-width: 40em) {
    :host(:not([kiosk])) .brief .item:not(.consent) .options {
      gap: 0.3em;
    }
    :host(:not([kiosk])) .brief .item:not(.consent) .option {
      flex-direction: column;
      gap: 0.2em;
      min-height: calc(var(--target) / 0.8);
      padding: 0.4em 0.1em;
      font-size: 0.8em;
      line-height: 1.2;
      text-align: center;
    }
  }
  @container (max-width: 30em) {
    :host(:not([kiosk])) .brief .ends {
      display: flex;
      flex-wrap: nowrap;
      font-size: 0.8em;
      line-height: 1.3;
    }
  }
  /* Long words of some languages leave no room for a row on phones, which know where to divide them. */
  @container (max-width: 24em) {
    :host(:not([kiosk])) .brief .row > .option {
      -webkit-hyphens: auto;
      hyphens: auto;
    }
  }
  /* On the smallest ones such words would be in three pieces: three levels stand above the others, each with its button in its first line. */
  @container (max-width: 20em) {
    :host(:not([kiosk])) .brief .row:not(.row18, .row24) > .option {
      display: block;
      flex-basis: 30%;
      align-content: center;
      padding-block: 0.1em;
    }
    :host(:not([kiosk])) .brief .row:not(.row18, .row24) input {
      margin-inline-end: 0.3em;
      vertical-align: -0.25em;
    }
  }
  /* Where text is enlarged, what changes the language has a line of its own. */
  @container (max-width: 15em) {
    :host(:not([kiosk])) .brief .languages {
      position: static;
    }
    :host(:not([kiosk])) .brief .languages ~ .step section:first-of-type .single:first-of-type .words {
      padding-inline-end: 0;
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
