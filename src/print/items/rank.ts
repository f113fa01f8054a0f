import { fieldName } from "../../answers/form-names.ts";
import type { ItemOf, Option } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { ControlTies } from "../plain/control-ties.ts";
import { type Choice, select, tick } from "../plain/native.ts";
import type { FormVoice } from "../plain/voice.ts";
import type { PrintVoice } from "../voice.ts";
import { box, printedSign, signOf } from "./box.ts";
import { reasonList } from "./options.ts";
import { type PrintedType, standsAlone } from "./printed-type.ts";

export const rank: PrintedType<ItemOf<"rank">> = { room: boxes, controls: places, tableScale: standsAlone };

/** Boxes large enough for the number of a place. What a clerk types stands before them, as the number of a line does: beside, it would look like a place. */
function boxes({ max }: ItemOf<"rank">, options: readonly Option[], voice: PrintVoice): Content {
  const ranked = options.filter(({ missing }) => !missing);
  const sign = signOf(options, voice);
  const places = Math.min(max || ranked.length, ranked.length);
  return html`<p class="hint">${places === 1 ? voice.say("rankOne") : voice.say("rank", { n: places }, places)}</p>
    <ul class="options rank">
      ${ranked.map(
        (option) =>
          html`<li class="option">
            ${printedSign(sign(option))} ${box}<span class="words"
              ><span class="label">${voice.text(option.label)}</span></span
            >
          </li>`,
      )}
    </ul>
    ${reasonList(options, voice)}`;
}

/** The place of each option, in place of an order that could be changed by hand. */
function places(item: ItemOf<"rank">, options: readonly Option[], field: ControlTies, voice: FormVoice): Content {
  const ranked = options.filter(({ missing }) => !missing);
  const unranked = options.filter(({ missing }) => missing);
  const numbers = Array.from({ length: Math.min(item.max || ranked.length, ranked.length) }, (_, i) => i + 1);
  const choices = numbers.map((place): Choice => [String(place), voice.say("place", { n: place })]);
  return html`<ul class="options">
    ${ranked.map(({ code, label }) => {
      const name = fieldName.place(item.id, code);
      return html`<li>
        <label
          >${select(name, [["", voice.words.plain.noPosition], ...choices], field, true)}
          <span>${voice.text(label)}</span></label
        >
      </li>`;
    })}
    ${unranked.map(({ code, label }) => html`<li>${tick("checkbox", fieldName.answer(item.id), code, voice.text(label), field)}</li>`)}
  </ul>`;
}
