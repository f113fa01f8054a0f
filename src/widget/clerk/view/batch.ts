import { CONTEXT_LENGTH } from "../../../schema/index.ts";
import { nativeOf } from "../../../ui/native-of.ts";
import type { Ui } from "../../view/ui.ts";
import { type Batch, type BatchField, CHANNEL } from "../batch.ts";
import type { ClerkWords } from "../words.ts";
import { batchId, fieldId, problemId } from "./ids.ts";

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
  const { name, values, named } = field;
  const id = batchId(name);
  const isChannel = name === CHANNEL;
  const label = ui.survey.context?.[name]?.label;
  const isWrong = clerk.batch.isWrong(field);
  const onInput = ({ target }: Event): void => clerk.say(name, (target as HTMLInputElement).value);
  const onKey = (event: KeyboardEvent): void => {
    const { key, repeat, isComposing } = nativeOf(event);
    if (key !== "Enter" || repeat || isComposing) return;
    event.preventDefault();
    clerk.enterBatch(name);
  };
  const chosen = clerk.batch.valueOf(name);
  const choices: (readonly [value: string, words: string])[] | undefined = isChannel
    ? channelChoices(words, chosen)
    : named
      ? [
          ["", "–"],
          ...named.map(
            ({ value, label, depth }) => [value, `${"\u2003".repeat(depth)}${ui.plain(label).words}`] as const,
          ),
        ]
      : values && [["", "–"], ...values.map((value) => [value, value] as const)];
  return html`<div class=${isWrong ? "line wrong" : "line"}>
    <label for=${fieldId(id)}
      >${isChannel ? words.channel : label === undefined ? name : html`<span lang=${ui.language}>${ui.text(label)}</span>`}</label
    >
    ${
      choices
        ? html`<select class="text" part="control" id=${fieldId(id)} @change=${onInput} @keydown=${onKey}>
            ${choices.map(([value, said]) => html`<option value=${value} .selected=${chosen === value}>${said}</option>`)}
          </select>`
        : html`<input
            class="text wide"
            part="control"
            id=${fieldId(id)}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby=${isWrong ? problemId(id) : nothing}
            aria-invalid=${isWrong ? "true" : nothing}
            .value=${clerk.batch.values.get(name) ?? ""}
            @input=${onInput}
            @keydown=${onKey}
          />`
    }
    ${isWrong ? html`<p class="problem" part="problem" id=${problemId(id)} role="alert">${isChannel ? words.badName : fill(words["too-long"], { bound: CONTEXT_LENGTH })}</p>` : nothing}
  </div>`;
}

/** The ways for which reports have words, those of paper first; and what the tag says, if it is another one. */
const NAMED = ["paper", "counter", "post", "phone", "kiosk", "email", "sms", "zalo", "qr", "web"] as const;

function channelChoices(words: ClerkWords["words"], chosen: string): (readonly [value: string, words: string])[] {
  const named = NAMED.map((value) => [value, words[`channel_${value}`]] as const);
  return named.some(([value]) => value === chosen) ? named : [...named, [chosen, chosen]];
}
