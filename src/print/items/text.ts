import { fieldName } from "../../answers/form-names.ts";
import { type ItemOf, TEXT_LENGTH } from "../../schema/index.ts";
import { type Html, attributes, html } from "../html.ts";
import type { ControlTies } from "../plain/control-ties.ts";
import { input, reasonControls, told } from "../plain/native.ts";
import { line } from "./options.ts";
import { type PrintedType, standsAlone } from "./printed-type.ts";

/** How many lines a long text has. */
const LINES = 4;

export const text: PrintedType<ItemOf<"text">> = {
  room: ({ display }) =>
    Array.from({ length: display === "long" ? LINES : 1 }, () => html`<p class="write">${line}</p>`),
  controls: (item, _, field, voice) =>
    html`<p>${textField(item, field)}</p>
      ${reasonControls(item, field, voice)}`,
  tableScale: standsAlone,
};

function textField(item: ItemOf<"text">, field: ControlTies): Html {
  const name = fieldName.answer(item.id);
  const maxlength = item.maxLength ?? TEXT_LENGTH[item.display ?? "short"];
  if (item.display !== "long") return input(name, field, { maxlength, size: 40 });
  const named = { name, rows: 4, cols: 30, maxlength, "aria-labelledby": field.labelledBy, ...told(field) };
  // A line break that follows the tag is not part of the text.
  return html`<textarea${attributes(named)}>${"\n"}${field.typed(name)[0]}</textarea>`;
}
