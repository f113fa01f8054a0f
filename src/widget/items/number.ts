import { formatNumber, parseNumber } from "../../answers/number-text.ts";
import { type ItemOf, givenMissing } from "../../schema/index.ts";
import type { ItemRenderer } from "../view/ui.ts";

/**
 * A number, typed in the language's own way. A text field, because browsers' number fields change the value on
 * scrolling, hide what they cannot read, and take a comma for a mistake.
 */
const renderNumber: ItemRenderer<ItemOf<"number">> = (ui, { item, entry, controlId, describedBy, invalid }) => {
  const { html, nothing } = ui;
  // What was typed stays as it was typed while it means the same number.
  const typed = ui.local(item.id, () => ({ text: "" }));
  const current = typeof entry === "number" ? entry : undefined;
  if (typeof entry === "string") typed.text = entry;
  else if (current === undefined ? typed.text.trim() : parseNumber(typed.text, ui.language) !== current)
    typed.text = current === undefined ? "" : formatNumber(current, ui.language);
  const onInput = ({ target }: Event): void => {
    typed.text = (target as HTMLInputElement).value;
    ui.answer(item.id, parseNumber(typed.text, ui.language) ?? (typed.text.trim() ? typed.text : undefined));
  };
  return html`<span class="number"
    ><input
      class="text"
      part="control"
      id=${controlId}
      inputmode=${item.decimals ? "decimal" : (item.min ?? -1) < 0 ? "text" : "numeric"}
      maxlength="20"
      autocomplete="off"
      aria-describedby=${[item.suffix && `${controlId}:suffix`, describedBy].filter(Boolean).join(" ") || nothing}
      aria-invalid=${invalid ? "true" : nothing}
      ?disabled=${givenMissing(entry) !== undefined}
      .value=${typed.text}
      @input=${onInput}
    />${item.suffix ? html`<span id="${controlId}:suffix">${ui.text(item.suffix)}</span>` : nothing}</span
  >`;
};
export default renderNumber;

export const controls = "one";

export const css = `
  .number { display: flex; align-items: center; gap: 0.6em; }
  .number .text { width: 9em; }
`;
