import { formatNumber } from "../../../answers/number-text.ts";
import { CONSENT_SIGNS, signsOf } from "../../../answers/typed/signs.ts";
import { type Entry, type Text, chosenCodes, givenMissing, placesOf } from "../../../schema/index.ts";
import { plainDigits } from "../../../schema/digits.ts";
import { momentText } from "../../../schema/moment-text.ts";
import { nativeOf } from "../../../ui/native-of.ts";
import type { Ui } from "../../view/ui.ts";
import { CONSENT, DAY } from "../own-fields.ts";
import type { Difference, Pick } from "../twice.ts";
import type { ClerkWords } from "../words.ts";
import { renderParts, renderSign } from "./hint.ts";
import { fieldId, hintId, labelId } from "./ids.ts";

/** What decides between the two. */
export interface ComparingDesk {
  pick(id: string, pick: Pick | undefined): void;
  /** All is decided. */
  settle(): void;
  /** Both may be wrong. */
  retype(): void;
}

/** Where two typings of a form differ: both values, and a field for which of them is right. */
export function renderComparison(
  ui: Ui,
  clerk: ComparingDesk,
  say: ClerkWords,
  differences: readonly Difference[],
  labelOf: (id: string) => unknown,
): unknown {
  const { html } = ui;
  const { words, fill } = say;
  return html`<p class="differ" lang=${say.language}>
      <b>${fill(words.differences, { n: differences.length })}</b> ${words.differHint}
    </p>
    ${differences.map((each) => renderDifference(ui, clerk, say, each, labelOf(each.id)))}
    <div class="buttons" part="buttons" lang=${say.language}>
      <button class="primary" part="button primary" type="button" @click=${() => clerk.settle()}>${words.done}</button>
      <button part="button" type="button" @click=${() => clerk.retype()}>${words.retype}</button>
    </div>`;
}

function renderDifference(
  ui: Ui,
  clerk: ComparingDesk,
  say: ClerkWords,
  { id, entries, pick }: Difference,
  label: unknown,
): unknown {
  const { html } = ui;
  const onInput = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const typed = plainDigits(field.value);
    const picked = typed === "1" ? 1 : typed === "2" ? 2 : undefined;
    // Anything else is no choice between the two, and does not stay.
    if (!picked) field.value = "";
    clerk.pick(id, picked);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || nativeOf(event).repeat) return;
    event.preventDefault();
    clerk.settle();
  };
  return html`<div class="line" part="item">
    <label for=${fieldId(id)} id=${labelId(id)}>${label}</label>
    <input
      class="text short"
      part="control"
      id=${fieldId(id)}
      inputmode="numeric"
      autocomplete="off"
      aria-describedby=${hintId(id)}
      .value=${pick ? String(pick) : ""}
      @input=${onInput}
      @keydown=${onKey}
    />
    <p class="hint" id=${hintId(id)}>
      ${renderParts(
        ui,
        entries.map((entry, at) =>
          renderSign(
            ui,
            `${at + 1}`,
            html`<span lang=${say.language}>${at ? say.words.secondTime : say.words.firstTime}:</span>
              ${valueOf(ui, say, id, entry)}`,
            pick === at + 1,
          ),
        ),
      )}
    </p>
  </div>`;
}

/** What a field says, as a person reads it on paper. */
function valueOf(ui: Ui, { words, language }: ClerkWords, id: string, entry: Entry | undefined): unknown {
  const { html } = ui;
  if (entry === undefined) return html`<i lang=${language}>${words.blank}</i>`;
  const { options } = placesOf(ui.survey).get(id) ?? { options: [] };
  const signed = signsOf(options, ui.survey.languages);
  const codes = chosenCodes(entry, options);
  const named = codes.flatMap((code) => signed.filter(({ option }) => option.code === code));
  const said = (sign: string, label: Text): unknown => html`${sign} ${ui.text(label)} `;
  if (named.length) return named.map(({ sign, option }) => said(sign, option.label));
  const missing = givenMissing(entry);
  if (missing) return html`<span lang=${ui.wordsLanguage}>${ui.words[missing]}</span>`;
  if (id === CONSENT)
    return html`<span lang=${ui.wordsLanguage}
      >${entry === CONSENT_SIGNS.agree ? ui.spoken.rareItems?.agree : ui.spoken.rareItems?.disagree}</span
    >`;
  if (id === DAY) return momentText(String(entry), language);
  return typeof entry === "number" ? formatNumber(entry, ui.language) : String(entry);
}
