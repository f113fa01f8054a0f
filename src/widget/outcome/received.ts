import type { OutcomeOf } from "../store/phase.ts";
import { type SubmittingElement, isShared } from "../delivery/submission.ts";
import { renderReceipt, renderPlainReceipt, renderWithdrawal } from "../receipts/code.ts";
import type { Ui } from "../view/ui.ts";
import { returnTo } from "./return-to.ts";

/** What can be done about a code that is kept. */
export interface ReceiptActions {
  readonly element: SubmittingElement;
  /** Deletes the code of the form that was sent from the device. */
  forgetReceipt(): Promise<unknown>;
}

/** What follows the thanks: the code and what it is for, where it is kept, how to withdraw, and the way back to where the person was going. */
export function renderReceived(ui: Ui, outcome: OutcomeOf<"received">, delivery: ReceiptActions): unknown {
  const { html, nothing, fill } = ui;
  const words = ui.messages!;
  const { receipt, withdraw, kept } = outcome;
  // There the next person is waiting, and the page stays.
  if (isShared(delivery.element))
    return html`${renderPlainReceipt(ui, receipt)}
      <p class="help">${words.receiptHint} ${words.receiptNote}</p>`;
  const shelf = ui.local(`kept ${receipt}`, () => ({ isEmpty: false }));
  const forget = async (): Promise<void> => {
    await delivery.forgetReceipt();
    shelf.isEmpty = true;
    ui.refresh();
  };
  const back = returnTo(delivery.element);
  return html`${renderReceipt(ui, receipt)}
    <p>${words.receiptHint} ${withdraw ? words.receiptWithdraw : ""} ${kept ? "" : words.receiptNote}</p>
    ${renderWithdrawal(ui, withdraw)}
    ${
      kept
        ? html`<div aria-live="polite">
              ${shelf.isEmpty ? html`<p class="help">${words.receiptForgotten}</p>` : nothing}
            </div>
            ${
              shelf.isEmpty
                ? nothing
                : html`<p class="help">${words.receiptKept}</p>
                    <button class="plain" part="button" type="button" @click=${() => void forget()}>
                      ${words.receiptForget}
                    </button>`
            }`
        : nothing
    }
    ${
      back
        ? html`<a class="button" part="button back" href=${back.href} target="_top"
            >${fill(words.backTo, { site: back.site })}</a
          >`
        : nothing
    }`;
}
