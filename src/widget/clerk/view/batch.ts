import { CONTEXT_LENGTH } from "../../../schema/index.ts";
import type { Ui } from "../../view/ui.ts";
import type { Batch, BatchField } from "../batch.ts";
import type { ClerkWords } from "../words.ts";
import { batchId, fieldId, hintId, problemId } from "./ids.ts";

/** Names of ways that are known to reports; any other is as good. */
const CHANNELS = ["paper", "counter", "post", "kiosk"];

/** What fills it in. */
export interface BatchDesk {
  readonly batch: Batch;
  /** A field of the batch says something else. */
  say(name: string, value: string): void;
  /** On to the next field. */
  enterBatch(name: string): void;
}

/** What is asked once for all forms of a batch. */
export function renderBatch(ui: Ui, clerk: BatchDesk, say: ClerkWords): unknown {
  const { html } = ui;
  return html`<fieldset class="batch" lang=${say.language}>
    <legend>${say.words.batch}</legend>
    ${clerk.batch.fields.map((field) => renderBatchField(ui, clerk, say, field))}
  </fieldset>`;
}

function renderBatchField(ui: Ui, clerk: BatchDesk, { words, fill }: ClerkWords, field: BatchField): unknown {
  const { html, nothing } = ui;
  const { name, values } = field;
  const id = batchId(name);
  const isChannel = name === "channel";
  const label = ui.survey.context?.[name]?.label;
  const isWrong = clerk.batch.isWrong(field);
  const onInput = ({ target }: Event): void => clerk.say(name, (target as HTMLInputElement).value);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.repeat || event.isComposing) return;
    event.preventDefault();
    clerk.enterBatch(name);
  };
  const describedBy = [isWrong && problemId(id), isChannel && hintId(id)].filter(Boolean).join(" ");
  return html`<div class=${isWrong ? "line wrong" : "line"}>
    <label for=${fieldId(id)}
      >${isChannel ? words.channel : label === undefined ? name : html`<span lang=${ui.language}>${ui.text(label)}</span>`}</label
    >
    ${
      values
        ? html`<select class="text" part="control" id=${fieldId(id)} @change=${onInput} @keydown=${onKey}>
            <option value="">–</option>
            ${values.map((value) => html`<option value=${value} .selected=${clerk.batch.valueOf(name) === value}>${value}</option>`)}
          </select>`
        : html`<input
            class="text wide"
            part="control"
            id=${fieldId(id)}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby=${describedBy || nothing}
            aria-invalid=${isWrong ? "true" : nothing}
            .value=${clerk.batch.values.get(name) ?? ""}
            @input=${onInput}
            @keydown=${onKey}
          />`
    }
    ${isChannel ? html`<p class="hint" id=${hintId(id)}>${CHANNELS.join(" · ")}</p>` : nothing}
    ${isWrong ? html`<p class="problem" part="problem" id=${problemId(id)} role="alert">${isChannel ? words.badName : fill(words["too-long"], { bound: CONTEXT_LENGTH })}</p>` : nothing}
  </div>`;
}
