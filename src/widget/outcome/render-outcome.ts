import { isShared } from "../delivery/submission.ts";
import { renderReceipt, renderPlainReceipt } from "../receipts/code.ts";
import { type ReceiptActions, renderReceived } from "./received.ts";
import type { Ui } from "../view/ui.ts";
import type { Outcome, OutcomeOf, Reason } from "../store/phase.ts";
import { momentText } from "../../schema/moment-text.ts";

/** What can be done about it. */
export interface OutcomeActions extends ReceiptActions {
  /** Whether a person may save answers as a file. */
  readonly mayFile: boolean;
  /** Back to the answers. */
  reopen(): void;
  /** Once more. */
  retry(): Promise<void>;
  /** Saves the answers as a file. */
  file(): Promise<void>;
}

/** Says what became of the survey or of its answers, and what can be done now. */
export function renderOutcome(ui: Ui, outcome: Outcome, delivery: OutcomeActions): unknown {
  const review = (): void => delivery.reopen();
  const { html, nothing, messages: words, fill } = ui;
  if (!words) return nothing;
  const period = ui.survey?.period;
  const say = (heading: string, content: unknown) => panel(ui, outcome.is, heading, content);
  const button = (label: string, act: () => void, kind = "primary"): unknown =>
    html`<button class=${kind} part="button ${kind}" type="button" @click=${act}>${label}</button>`;
  const buttons = (...each: unknown[]): unknown => html`<div class="buttons">${each}</div>`;
  const again = (): void => void delivery.retry();
  /** Only what is certain. */
  const because = (reason: Reason | undefined, press: string): string =>
    reason ? fill(words[`because-${reason}`], { button: press }) : "";
  /** It is there before it says anything, so that a screen reader hears it. */
  const checking = ({ isChecking }: OutcomeOf<"sending" | "saved">): unknown =>
    html`<p role="status">${isChecking ? words.checking : ""}</p>`;
  const isOwn = !isShared(delivery.element);
  const asFile = delivery.mayFile ? button(words.asFile, () => void delivery.file(), "") : nothing;
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
      return say(
        fill(words.closed, { date: momentText(period?.closes, ui.wordsLanguage) }),
        html`${outcome.unsent ? html`<p>${words.closedUnsent}</p>` : nothing}<slot></slot>`,
      );
    case "sending":
      return say(words.sending, checking(outcome));
    case "saved":
      return say(
        words.sending,
        html`<p>${words.saved}</p>
          ${checking(outcome)}`,
      );
    case "waiting":
      return say(
        outcome.reason === "network" ? words.waiting : words.notSent,
        html`<p>${because(outcome.reason, words.sendNow)} ${words.waitingHint} ${isOwn ? words.waitingLater : ""}</p>
          ${isOwn ? renderReceipt(ui, outcome.receipt) : renderPlainReceipt(ui, outcome.receipt)}
          ${buttons(button(words.sendNow, again))}`,
      );
    case "received":
      return say(
        words.received,
        html`<p lang=${ui.survey.thanks ? ui.language : ui.wordsLanguage}>
            ${ui.survey.thanks ? ui.text(ui.survey.thanks) : words.thanks}
          </p>
          ${renderReceived(ui, outcome, delivery)}`,
      );
    case "refused":
      return say(
        words.refusedHeading,
        html`<p>${outcome.kept ? words.refusedKept : words.refusedHeld} ${words.refusedHint}</p>
          ${outcome.detail ? html`<p class="help">${fill(words.reason, { detail: outcome.detail })}</p>` : nothing}
          ${buttons(button(words.reviewAnswers, review), button(words.sendAgain, again, ""), asFile)}`,
      );
    case "nowhere":
      return say(
        words.failed,
        html`<p>${words.noEndpoint}</p>
          ${buttons(button(words.reviewAnswers, review))}`,
      );
    case "failed":
      return say(
        words.failed,
        html`<p>
            ${because(outcome.reason, words.sendAgain)} ${words.failedHint} ${delivery.mayFile ? words.fileHint : ""}
          </p>
          ${buttons(button(words.sendAgain, again), asFile)}`,
      );
  }
}

/** It takes the focus, so that a screen reader says what happened. */
const panel = ({ html, nothing }: Ui, kind: Outcome["is"], heading: string, content: unknown): unknown =>
  // Each in a place, and so an element, of its own: what a screen reader stands at it does not say again, though the focus comes to it anew.
  // “Saved” goes on with the words of “sending”.
  Object.keys(places).map((place) =>
    place === (kind === "saved" ? "sending" : kind)
      ? html`<div
          class="outcome ${kind}"
          part="outcome ${kind}"
          id="outcome"
          role="group"
          tabindex="-1"
          aria-labelledby="outcome-heading"
        >
          ${
            kind === "received"
              ? html`<svg aria-hidden="true" viewBox="0 0 24 24">
                  <circle cx="12" cy="12" r="10" />
                  <path d="m7.5 12.5 3.2 3.2L17 9" />
                </svg>`
              : nothing
          }
          <h2 id="outcome-heading">${heading}</h2>
          ${content}
        </div>`
      : nothing,
  );

const places: Readonly<Record<Outcome["is"], 0>> = {
  invalid: 0,
  early: 0,
  closed: 0,
  sending: 0,
  saved: 0,
  waiting: 0,
  received: 0,
  refused: 0,
  nowhere: 0,
  failed: 0,
};
