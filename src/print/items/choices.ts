import { fieldName } from "../../answers/form-names.ts";
import type { ItemOf, Option } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { ControlTies } from "../plain/control-ties.ts";
import { other, tick } from "../plain/native.ts";
import type { FormVoice } from "../plain/voice.ts";
import type { PrintVoice } from "../voice.ts";
import { meansOf, optionList } from "./options.ts";
import { type PrintedType, standsAlone } from "./printed-type.ts";

export const choices: PrintedType<ItemOf<"choices">> = {
  room: (item, options, voice) =>
    html`<p class="hint">${howMany(item, voice)}</p>
      ${optionList(options, voice, { several: true })}`,
  controls: (item, options, field, voice) =>
    html`<p class="hint">${howMany(item, voice)}</p>
      ${severalOf(item, options, field, voice)}`,
  tableScale: standsAlone,
};

/** How many options to tick. */
function howMany({ min, max }: ItemOf<"choices">, voice: PrintVoice): Content {
  if (!min) return max ? voice.say("chooseTo", { n: max }, max) : voice.say("several");
  if (!max) return voice.say("chooseFrom", { n: min }, min);
  return min === max ? voice.say("choose", { n: min }, min) : voice.say("chooseFromTo", { from: min, to: max });
}

function severalOf(item: ItemOf<"choices">, options: readonly Option[], field: ControlTies, voice: FormVoice): Content {
  const name = fieldName.answer(item.id);
  return html`<ul class="options">
    ${options.map((option) => {
      const isAlone = option.exclusive || option.missing;
      return html`<li>
        ${tick("checkbox", name, option.code, html`${voice.text(option.label)}${meansOf(option, voice)}`, field)}${isAlone && html` <i>(${voice.say("alone")})</i>`}${other(item, option, field, voice)}
      </li>`;
    })}
  </ul>`;
}
