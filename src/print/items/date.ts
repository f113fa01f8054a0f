import { DATE_PARTS, fieldName } from "../../answers/form-names.ts";
import { type ItemOf, isDay } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { ControlTies } from "../plain/control-ties.ts";
import { input, reasonControls } from "../plain/native.ts";
import type { FormVoice } from "../plain/voice.ts";
import type { PrintVoice } from "../voice.ts";
import { boundsLine } from "./bounds-line.ts";
import { box } from "./box.ts";
import { type PrintedType, standsAlone } from "./printed-type.ts";

export const date: PrintedType<ItemOf<"date">> = {
  room(item, _, voice) {
    const part = (name: "day" | "month" | "year", digits: number): Content =>
      html`<span>${voice.say(name)} <span class="digits">${Array.from({ length: digits }, () => box)}</span></span> `;
    return html`${hint(item, voice)}
      <p class="date">${part("day", 2)}${part("month", 2)}${part("year", 4)}</p>`;
  },
  controls: (item, _, field, voice) =>
    html`${hint(item, voice)}${fields(item, field, voice)}${reasonControls(item, field, voice)}`,
  tableScale: standsAlone,
};

function hint({ min, max }: ItemOf<"date">, voice: PrintVoice): Content {
  // `today` says nothing to those who have no other day to write on.
  const [from, to] = [min, max].map((bound) => bound !== undefined && isDay(bound) && voice.moment(bound));
  return boundsLine("date", from, to, voice);
}

const fields = (item: ItemOf<"date">, field: ControlTies, voice: FormVoice): Content =>
  html`<p class="date">
    ${DATE_PARTS.map((part) => {
      const length = part === "year" ? 4 : 2;
      const more = { inputmode: "numeric", size: length + 1, maxlength: length };
      return html`<label>${voice.say(part)} ${input(fieldName.date(item.id, part), field, more, true)}</label> `;
    })}
  </p>`;
