import type { Ui } from "../../view/ui.ts";
import type { ClerkWords } from "../words.ts";

/** What has become of the forms, and what can be done about it. */
export interface Deliveries {
  readonly count: { waiting: number; refused: number };
  readonly drafts: { readonly kept: boolean };
  readonly mayFile: boolean;
  retry(): Promise<void>;
  file(): Promise<void>;
}

/** How many forms the clerk has entered. */
export interface EnteredCount {
  readonly entered: number;
  /** How many of these are just being put on the device. */
  readonly underWay: number;
  readonly status: {
    /** What was last said of how many there are. */
    readonly said: string;
    /** Has the numbers read aloud once they rest. */
    tell(numbers: string): void;
  };
}

/** How many forms were entered, and what has become of them. It is read aloud when it rests. */
export function renderDeliveries(ui: Ui, clerk: EnteredCount, say: ClerkWords, keeper: Deliveries): unknown {
  const { html, nothing, messages } = ui;
  const { words, language, fill } = say;
  const { refused } = keeper.count;
  const waiting = Math.max(keeper.count.waiting, clerk.underWay);
  const entered = fill(words.entered, { n: clerk.entered });
  const numbers = `${entered} ${waiting ? fill(words.waiting, { n: waiting }) : words.noneWaiting}`;
  clerk.status.tell(numbers);
  const button = (label: string, act: () => void): unknown =>
    html`<button part="button" type="button" @click=${act}>${label}</button>`;
  return html`<p class="tally" lang=${language}>${numbers}</p>
    <p class="hidden" role="status" lang=${language}>${clerk.status.said}</p>
    ${
      refused && messages
        ? html`<div class="notice" part="notice" role="status" lang=${ui.wordsLanguage}>
            <p>${ui.fill(messages.stillRefused, { count: refused })}</p>
            ${button(messages.sendAgain, () => void keeper.retry())}
            ${keeper.mayFile ? button(messages.asFile, () => void keeper.file()) : nothing}
          </div>`
        : nothing
    }
    ${
      keeper.drafts.kept || !messages
        ? nothing
        : html`<div class="notice" part="notice" role="status" lang=${ui.wordsLanguage}>
            <p>${messages.notKept}</p>
          </div>`
    }`;
}
