import { fieldName } from "../../answers/form-names.ts";
import type { ItemOf } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import { input, reasonControls } from "../plain/native.ts";
import type { PrintVoice } from "../voice.ts";
import { boundsLine } from "./bounds-line.ts";
import { line } from "./options.ts";
import { type PrintedType, standsAlone } from "./printed-type.ts";

export const number: PrintedType<ItemOf<"number">> = {
  room: (item, _, voice) =>
    html`${hint(item, voice)}
      <p class="write short">${line} ${item.suffix !== undefined && voice.text(item.suffix)}</p>`,
  controls: (item, _, field, voice) =>
    html`${hint(item, voice)}
      <p>
        ${input(fieldName.answer(item.id), field, { inputmode: "decimal", size: 12 })}
        ${item.suffix !== undefined && voice.text(item.suffix)}
      </p>
      ${reasonControls(item, field, voice)}`,
  tableScale: standsAlone,
};

function hint({ min, max }: ItemOf<"number">, voice: PrintVoice): Content {
  const [from, to] = [min, max].map((bound) => bound !== undefined && voice.number(bound));
  return boundsLine("number", from, to, voice);
}
