import { type Item, type Option, OTHER_LENGTH, chosenCodes, otherId } from "../../schema/index.ts";
import { rowClass } from "./row.ts";
import type { Field, Ui } from "../view/ui.ts";

/** Options to press, of which one is chosen. Where they stand in a row, its words are said once more, in full size. */
export function renderOptions(ui: Ui, field: Field): unknown {
  const { entry, options } = field;
  const [chosen] = chosenCodes(entry, options);
  return ui.html`<div class="row ${rowClass(ui, options)}">${renderSome(ui, field, options)}<p class="said" aria-hidden="true"
      >${ui.text(options.find(({ code, missing }) => code === chosen && !missing)?.label)}</p
    ></div>`;
}

/** Options to press, of which any are chosen. */
export const renderSeveral = (ui: Ui, field: Field): unknown => renderSome(ui, field, field.options, "checkbox");

/** The options that say why there is no answer, below a display that has no place for them. */
export function renderReasons(ui: Ui, field: Field): unknown {
  const reasons = field.options.filter(({ missing }) => missing);
  return renderSome(ui, field, reasons);
}

function renderSome(ui: Ui, { item, options, entry }: Field, some: readonly Option[], kind = "radio"): unknown {
  const chosen = chosenCodes(entry, options);
  return some.map((option) => renderOption(ui, item, option, kind, chosen.includes(option.code)));
}

function renderOption(ui: Ui, item: Item, option: Option, kind: string, on: boolean): unknown {
  const { html, nothing } = ui;
  return html`<label class="option${on ? " on" : ""}${option.missing ? " aside" : ""}" part="option"
      ><input type=${kind} name=${item.id} value=${option.code} .checked=${on} /><span
        >${ui.text(option.label)}</span
      ></label
    >${option.other && on ? renderOther(ui, item) : nothing}`;
}

/** The text field of an option such as "Other". */
export function renderOther(ui: Ui, item: Item): unknown {
  const id = otherId(item.id);
  return ui.html`<label class="other"
    ><span lang=${ui.wordsLanguage}>${ui.words.otherText}</span
    ><input class="text" part="control" name=${id} autocomplete="off" maxlength=${OTHER_LENGTH} .value=${String(ui.entry(id) ?? "")}
  /></label>`;
}
