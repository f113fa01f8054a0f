import type { Ui } from "../view/ui.ts";
import { copyText } from "./copy-text.ts";

/** A receipt code, large. */
export const renderPlainReceipt = ({ html, messages }: Ui, code: string): unknown =>
  html`<p class="receipt" part="receipt">${messages!.receipt}: <strong>${code}</strong></p>`;

/** The same with a button that copies it. */
export function renderReceipt(ui: Ui, code: string): unknown {
  const { html, nothing } = ui;
  const words = ui.messages!;
  const copied = ui.local<{ is?: boolean }>(`copied ${code}`, () => ({}));
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    copied.is = await copyText(code, (currentTarget as Element).parentElement!);
    ui.refresh();
  };
  return html`<div class="code">
    ${renderPlainReceipt(ui, code)}
    <button part="button" type="button" @click=${(event: Event) => void copy(event)}>${words.receiptCopy}</button>
    <span aria-live="polite"
      >${copied.is === undefined ? nothing : copied.is ? words.receiptCopied : words.receiptNotCopied}</span
    >
  </div>`;
}

/** Leads to the page on which a form is withdrawn, where its endpoint has named one. A frame is left for it. */
export const renderWithdrawal = ({ html, nothing, messages }: Ui, withdraw: string | undefined): unknown =>
  withdraw ? html`<a href=${withdraw} target="_top" part="withdraw">${messages!.withdrawThis}</a>` : nothing;
