import { kioskWords } from "../../locales/parts/kiosk/all.ts";
import type { Ui } from "../view/ui.ts";

export interface Countdown {
  /** Seconds left, while they are shown. */
  left: number | undefined;
  /** With how many it begins. */
  from: number;
  /** Whether there is nothing left to answer. */
  finished: boolean;
  /** The person wants to go on; or, when there is nothing left to answer, to make room. */
  press(): void;
}

/**
 * How long the form stays, and a button. Its room is kept while it is hidden, so that nothing moves away from under a
 * finger when it comes or goes. Screen readers hear of it once, not every second.
 */
export function renderCountdown(ui: Ui, { left, from, finished, press }: Countdown): unknown {
  const { html, nothing, spoken, wordsLanguage, fill } = ui;
  const words = spoken.kiosk ?? kioskWords[spoken.language];
  const say = (seconds: number): string =>
    fill(finished ? words.leaving : words.clearing, { time: fill(words.time, { seconds }) });
  const shown = left !== undefined;
  // The focus stays where it was when a finger or a mouse comes to the button.
  const keepFocus = (event: Event): void => event.preventDefault();
  return html`<div
      class=${shown ? "notice countdown shown" : "notice countdown"}
      part="countdown"
      lang=${wordsLanguage}
      @pointerdown=${keepFocus}
    >
      <p aria-hidden="true"><span class="label">${say(left ?? from)}</span> <span class="help">${words.stay}</span></p>
      <button class="primary" part="button primary" type="button" @click=${press}>
        ${finished ? words.next : words.goOn}
      </button>
    </div>
    <p class="hidden" role=${finished ? "status" : "alert"} lang=${wordsLanguage}>
      ${shown ? `${say(from)} ${words.stay}` : nothing}
    </p>`;
}
