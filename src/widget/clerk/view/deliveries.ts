import type { Ui } from "../../view/ui.ts";
import type { EnteredForm } from "../entered-form.ts";
import type { EnteredList } from "../entered-forms.ts";
import type { ClerkWords } from "../words.ts";
import { formName } from "./form-name.ts";

/** What has become of the forms, and what can be done about it. */
export interface Deliveries {
  readonly count: { waiting: number; refused: number };
  readonly drafts: { readonly kept: boolean };
  readonly mayFile: boolean;
  retry(): Promise<void>;
  file(): Promise<void>;
}

/** What was done to an entered form. */
export interface Change {
  readonly form: EnteredForm;
  readonly was: "corrected" | "deleted";
}

/** How many forms the clerk has entered, and what was done to one. */
export interface EnteredCount {
  readonly entered: number;
  /** How many of these are just being put on the device. */
  readonly underWay: number;
  readonly change: Change | undefined;
  readonly forms: EnteredList;
  readonly status: {
    /** What was last said of how many there are. */
    readonly said: string;
    /** Has the numbers read aloud once they rest. */
    tell(numbers: string): void;
  };
}

/** What was done last, how many forms were entered, and what has become of them. It is read aloud when it rests. */
export function renderDeliveries(ui: Ui, clerk: EnteredCount, say: ClerkWords, delivery: Deliveries): unknown {
  const { html, nothing, messages } = ui;
  const { words, language, fill } = say;
  const { refused } = delivery.count;
  // A deletion waits beside the forms, and is none.
  const deletions = clerk.forms.listed.filter(({ state }) => state === "withdrawing").length;
  const waiting = Math.max(delivery.count.waiting - deletions, clerk.underWay);
  const entered = fill(words.entered, { n: clerk.entered });
  const numbers = `${entered} ${waiting ? fill(words.waiting, { n: waiting }) : words.noneWaiting}`;
  const done = clerk.change && sayChange(clerk.change, clerk, say);
  if (clerk.forms.isRead) clerk.status.tell(done ? `${done} ${numbers}` : numbers);
  const button = (label: string, act: () => void): unknown =>
    html`<button part="button" type="button" @click=${act}>${label}</button>`;
  return html`<p class="tally" lang=${language}>
      ${done && clerk.change?.was === "deleted" ? html`<b>${done}</b> ` : nothing}${numbers}
    </p>
    <p class="hidden" role="status" lang=${language}>${clerk.status.said}</p>
    ${
      refused && messages
        ? html`<div class="notice" part="notice" role="status" lang=${ui.wordsLanguage}>
            <p>${ui.fill(messages.stillRefused, { count: refused })}</p>
            ${button(messages.sendAgain, () => void delivery.retry())}
            ${delivery.mayFile ? button(messages.asFile, () => void delivery.file()) : nothing}
          </div>`
        : nothing
    }
    ${
      delivery.drafts.kept || !messages
        ? nothing
        : html`<div class="notice" part="notice" role="status" lang=${ui.wordsLanguage}>
            <p>${messages.notKept}</p>
          </div>`
    }`;
}

/** Above the form, to which the clerk has come back; the list may stand between it and the numbers. */
export function renderCorrected(ui: Ui, clerk: EnteredCount, say: ClerkWords): unknown {
  const { change } = clerk;
  return change?.was === "corrected"
    ? ui.html`<p class="tally" lang=${say.language}><b>${sayChange(change, clerk, say)}</b></p>`
    : ui.nothing;
}

/** A form is not deleted before it is where it was sent. */
function sayChange({ form, was }: Change, { forms }: EnteredCount, say: ClerkWords): string {
  const { words, fill } = say;
  const name = formName(form, say);
  const left = was === "deleted" && forms.listed.find(({ form: { id } }) => id === form.id);
  if (!left) return fill(words[was], { form: name });
  const state = left.state === "standing" ? words.stateStanding : words.stateWithdrawing;
  return fill(words.formState, { form: name, state });
}
