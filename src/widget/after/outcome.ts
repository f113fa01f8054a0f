import { fill } from "../../locales/fill.ts";
import type { Ui } from "../ui.ts";
import { momentText } from "./moment.ts";

/** What there is to say in place of the questions. */
export type Outcome =
  | { is: "invalid"; reasons: readonly string[] }
  | { is: "early" | "closed" }
  | { is: "sending" }
  | { is: "received"; receipt: string }
  | { is: "refused"; detail?: string | undefined }
  /** The page names no endpoint. */
  | { is: "nowhere" }
  | { is: "failed" };

export interface OutcomeActions {
  again(): void;
  review(): void;
}

/** Says what became of the survey or of its answers, and what can be done now. */
export function renderOutcome(ui: Ui, outcome: Outcome, { again, review }: OutcomeActions): unknown {
  const { html, nothing, afterWords: words } = ui;
  if (!words) return nothing;
  const period = ui.survey?.period;
  const say = (heading: string, content: unknown) => panel(ui, outcome.is, heading, content);
  switch (outcome.is) {
    case "invalid":
      return say(
        words.invalid,
        html`<slot></slot>
          <details>
            <summary>${fill(words.forWebmaster, { count: outcome.reasons.length })}</summary>
            <ul>
              ${outcome.reasons.map((reason) => html`<li>${reason}</li>`)}
            </ul>
          </details>`,
      );
    case "early":
      return say(fill(words.early, { date: momentText(period?.opens, ui.wordsLanguage) }), html`<slot></slot>`);
    case "closed":
      return say(fill(words.closed, { date: momentText(period?.closes, ui.wordsLanguage) }), html`<slot></slot>`);
    case "sending":
      return say(words.sending, nothing);
    case "received":
      return say(
        words.received,
        html`<p lang=${ui.survey.thanks ? ui.language : ui.wordsLanguage}>
            ${ui.text(ui.survey.thanks) || words.thanks}
          </p>
          <p class="receipt" part="receipt">${words.receipt}: <strong>${outcome.receipt}</strong></p>
          <p class="help">${words.receiptHint}</p>`,
      );
    case "refused":
      return say(
        words.refusedHeading,
        html`<p>${words.refusedHint}</p>
          ${outcome.detail ? html`<p class="help">${fill(words.reason, { detail: outcome.detail })}</p>` : nothing}
          ${button(ui, words.reviewAnswers, review)}`,
      );
    case "nowhere":
      return say(
        words.refusedHeading,
        html`<p>${words.noEndpoint}</p>
          ${button(ui, words.reviewAnswers, review)}`,
      );
    case "failed":
      return say(
        words.failed,
        html`<p>${words.failedHint}</p>
          ${button(ui, words.sendAgain, again)}`,
      );
  }
}

/** It takes the focus, so that a screen reader says what happened. */
const panel = ({ html }: Ui, kind: Outcome["is"], heading: string, content: unknown): unknown =>
  html`<div
    class="outcome ${kind}"
    part="outcome ${kind}"
    id="outcome"
    role="group"
    tabindex="-1"
    aria-labelledby="outcome-heading"
  >
    <h2 id="outcome-heading">${heading}</h2>
    ${content}
  </div>`;

const button = ({ html }: Ui, words: string, act: () => void): unknown =>
  html`<div class="buttons">
    <button class="primary" part="button primary" type="button" @click=${act}>${words}</button>
  </div>`;
