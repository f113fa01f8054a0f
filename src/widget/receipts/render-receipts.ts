import type { Ui } from "../view/ui.ts";
import { momentText } from "../../schema/moment-text.ts";
import { utcSeconds } from "../../schema/utc-seconds.ts";
import { renderReceipt, renderWithdrawal } from "./code.ts";
import type { Receipt } from "./receipts.ts";

/** What earlier visits have left here, and how to delete it. */
export interface KeptReceipts {
  readonly receipts: readonly Receipt[];
  forgetReceipts(): Promise<unknown>;
}

/** As the device's own clock shows it. */
const localMinutes = (at: Date): string => utcSeconds(new Date(+at - at.getTimezoneOffset() * 60_000)).slice(0, 16);

/** The codes of forms that were sent from this device, folded up. */
export function renderReceipts(ui: Ui, shelf: KeptReceipts): unknown {
  const { html, nothing, messages: words, fill } = ui;
  const { receipts } = shelf;
  if (!words || !receipts.length) return nothing;
  return html`<details class="receipts" part="receipts">
    <summary>${fill(words.receiptsHere, { count: receipts.length })}</summary>
    <ul>
      ${receipts.map(
        (receipt) =>
          html`<li>
            <p>${momentText(localMinutes(receipt.at), ui.wordsLanguage)}</p>
            ${renderReceipt(ui, receipt.code)} ${renderWithdrawal(ui, receipt.withdraw)}
          </li>`,
      )}
    </ul>
    <p class="help">${words.receiptKept}</p>
    <button class="plain" part="button" type="button" @click=${() => void shelf.forgetReceipts()}>
      ${words.receiptForget}
    </button>
  </details>`;
}
