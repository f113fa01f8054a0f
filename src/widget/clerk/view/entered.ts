import { deviceTime } from "../../../ui/device-time.ts";
import type { Ui } from "../../view/ui.ts";
import type { EnteredForm } from "../entered-form.ts";
import type { EnteredList, EnteredState, ListedForm } from "../entered-forms.ts";
import type { ClerkWords } from "../words.ts";
import { formName, timeText } from "./form-name.ts";

/** The forms that are entered, and what can be done with one. */
export interface EnteredDesk {
  readonly forms: EnteredList;
  /** The id of the form that is to be deleted, if the clerk says so once more. */
  readonly doomed: string | undefined;
  correct(form: EnteredForm): void;
  /** Asks whether it is to be deleted; with nothing, it is not. */
  doom(id: string | undefined): void;
  delete(form: EnteredForm): void;
  /** The batch is done. */
  endBatch(): void;
}

const stateWords: Record<EnteredState, (words: ClerkWords["words"]) => string> = {
  waiting: ({ stateWaiting }) => stateWaiting,
  sent: ({ stateSent }) => stateSent,
  refused: ({ stateRefused }) => stateRefused,
  handed: ({ stateHanded }) => stateHanded,
  withdrawing: ({ stateWithdrawing }) => stateWithdrawing,
  standing: ({ stateStanding }) => stateStanding,
};

/** The forms of this batch, closed until somebody looks: number, time and state of each, to correct or delete it. */
export function renderEntered(ui: Ui, clerk: EnteredDesk, say: ClerkWords): unknown {
  const { html, nothing } = ui;
  const { words, language, fill } = say;
  const { listed } = clerk.forms;
  if (!listed.length) return nothing;
  return html`<details class="entered" lang=${language}>
    <summary>${fill(words.listed, { n: listed.length })}</summary>
    <ul>
      ${listed.map((each) => html`<li>${each.form.id === clerk.doomed ? renderDoomed(ui, clerk, say, each) : renderListed(ui, clerk, say, each)}</li>`)}
    </ul>
    <p class="help">${words.endBatchHint}</p>
    <button part="button" type="button" @click=${() => clerk.endBatch()}>${words.endBatch}</button>
  </details>`;
}

function renderListed(ui: Ui, clerk: EnteredDesk, say: ClerkWords, { form, state, code }: ListedForm): unknown {
  const { html, nothing } = ui;
  const { words, language, fill } = say;
  const name = formName(form, say);
  const doubted = state === "refused" ? code : undefined;
  return html`<span class="form">
      <b>${name}</b>${form.number ? html` · ${timeText(form.enteredAt, language, deviceTime())}` : nothing} ·
      <span class=${state === "refused" || state === "standing" ? "bad" : nothing}>${stateWords[state](words)}</span>
    </span>
    ${
      form.isWithdrawn
        ? nothing
        : html`<button
              part="button"
              type="button"
              aria-label=${fill(words.correctForm, { form: name })}
              aria-describedby=${doubted ? `doubted:${form.id}` : nothing}
              @click=${() => clerk.correct(form)}
            >
              ${words.correct}
            </button>
            <button
              part="button"
              type="button"
              aria-label=${fill(words.deleteForm, { form: name })}
              @click=${(event: Event) => {
                const item = (event.target as HTMLElement).closest("li")!;
                clerk.doom(form.id);
                void focusIn(item);
              }}
            >
              ${words.delete}
            </button>`
    }
    ${doubted ? html`<p class="doubted" id="doubted:${form.id}">${fill(words.refusedCode, { code: doubted })}</p>` : nothing}`;
}

/** What cannot be taken back is asked once more; Escape is no. */
function renderDoomed(ui: Ui, clerk: EnteredDesk, say: ClerkWords, { form }: ListedForm): unknown {
  const { html } = ui;
  const { words, fill } = say;
  const leave = (event: Event): void => {
    const item = (event.target as HTMLElement).closest("li")!;
    clerk.doom(undefined);
    void focusIn(item);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") leave(event);
  };
  return html`<span class="form" id="doomed">${fill(words.sureToDelete, { form: formName(form, say) })}</span>
    <button part="button" type="button" aria-describedby="doomed" @click=${leave} @keydown=${onKey}>
      ${words.keep}
    </button>
    <button
      part="button"
      type="button"
      aria-describedby="doomed"
      @keydown=${onKey}
      @click=${(event: Event) => {
        (event.target as HTMLElement).closest("details")!.querySelector("summary")!.focus();
        clerk.delete(form);
      }}
    >
      ${fill(words.deleteForm, { form: formName(form, say) })}
    </button>`;
}

/** To the first button of a form in the list, once that is drawn. */
async function focusIn(item: HTMLElement): Promise<void> {
  await (item.getRootNode() as ShadowRoot & { host: { updateComplete: Promise<unknown> } }).host.updateComplete;
  item.querySelector("button")?.focus();
}
