import type { Ui } from "../view/ui.ts";

export { stepsWithConsent as steps } from "./consent-steps.ts";

export const controls = "radios";
export const isWhole = true;

/** The survey's consent: two ways of equal weight, none chosen beforehand. */
export default function renderConsent(ui: Ui): unknown {
  const { html, nothing, survey, consent, agree } = ui;
  const words = ui.spoken.rareItems;
  if (!survey.consent || !words) return nothing;
  const { text, purpose, controller, retention } = survey.consent;
  const option = (agreed: boolean, label: string) =>
    html`<label class=${consent?.agreed === agreed ? "option on" : "option"} part="option"
      ><input type="radio" name="?consent" .checked=${consent?.agreed === agreed} @change=${() => agree(agreed)} /><span
        >${label}</span
      ></label
    >`;
  return html`<div
    class="item consent"
    part="consent"
    role="radiogroup"
    aria-labelledby="consent-text"
    aria-describedby="consent-facts"
  >
    <div class="words">
      <span class="label" id="consent-text">${ui.text(text)}</span>
      <dl class="help" id="consent-facts">
        <dt lang=${ui.wordsLanguage}>${words.purpose}</dt>
        <dd>${ui.text(purpose)}</dd>
        <dt lang=${ui.wordsLanguage}>${words.controller}</dt>
        <dd>${ui.text(controller)}</dd>
        <dt lang=${ui.wordsLanguage}>${words.retention}</dt>
        <dd>${ui.text(retention)}</dd>
      </dl>
    </div>
    <div class="options" lang=${ui.wordsLanguage}>${option(true, words.agree)}${option(false, words.disagree)}</div>
  </div>`;
}

export const css = `
  .consent { margin-top: 1.25em; }
  .consent dl { display: grid; grid-template-columns: auto 1fr; gap: 0.2em 1em; margin: 0; }
  .consent dd { margin: 0; }
  @container (max-width: 30em) {
    .consent dl { display: block; }
    .consent dd + dt { margin-top: 0.4em; }
    .consent dd { color: var(--text); }
  }
`;
