import { fieldName } from "../../answers/form-names.ts";
import type { Option } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { ControlTies } from "../plain/control-ties.ts";
import { leaveBlank, other, tick } from "../plain/native.ts";
import type { FormVoice } from "../plain/voice.ts";
import { areShort } from "./levels.ts";
import { meansOf } from "./options.ts";

/** Options of which one is chosen, as buttons. */
export function oneOf(item: { id: string }, options: readonly Option[], field: ControlTies, voice: FormVoice): Content {
  const name = fieldName.answer(item.id);
  return html`<ul class="${areShort(options, voice) ? "options short" : "options"}">
    ${options.map(
      (option) =>
        html`<li>
          ${tick("radio", name, option.code, html`${voice.text(option.label)}${meansOf(option, voice)}`, field)}${other(item, option, field, voice)}
        </li>`,
    )}
    <li>${leaveBlank(name, !options.some(({ code }) => field.typed(name).includes(code)), voice)}</li>
  </ul>`;
}
