import { REASON, fieldName } from "../../answers/form-names.ts";
import type { ItemOf, Option } from "../../schema/index.ts";
import { MOST_LISTED } from "../../schema/outline.ts";
import { type Content, html } from "../html.ts";
import type { ControlTies } from "../plain/control-ties.ts";
import { type Choice, input, reasonControls, select } from "../plain/native.ts";
import type { FormVoice } from "../plain/voice.ts";
import { jumpsFrom } from "../routing/jumps.ts";
import type { PrintVoice } from "../voice.ts";
import { line, optionList } from "./options.ts";
import { type PrintedType, standsAlone } from "./printed-type.ts";

export const lookup: PrintedType<ItemOf<"lookup">> = {
  room: (item, options, voice) =>
    !options.length || options.length > MOST_LISTED
      ? written(voice)
      : optionList(options, voice, { jumps: jumpsFrom(item, voice) }),
  controls: (item, options, field, voice) =>
    options.length ? listed(item, options, field, voice) : unlisted(item, field, voice),
  tableScale: standsAlone,
};

/** For an entry of a list that is too long to be printed: the office looks up its code. */
const written = (voice: PrintVoice): Content =>
  html`<p class="write">${line}</p>
    <p class="office">${voice.say("officeCode")}: ${line}</p>`;

function listed(item: ItemOf<"lookup">, options: readonly Option[], field: ControlTies, voice: FormVoice): Content {
  const choices = options.map(({ code, label }): Choice => [code, voice.plain(label)]);
  const offered = (item.offer ?? []).map((reason): Choice => [REASON + reason, voice.say(reason)]);
  return html`<p>
    ${select(fieldName.answer(item.id), [["", voice.say("chooseOne")], ...choices, ...offered], field)}
  </p>`;
}

/** Only a script could search a list that is not in the survey. */
const unlisted = (item: ItemOf<"lookup">, field: ControlTies, voice: FormVoice): Content =>
  html`<p class="hint">${voice.words.plain.code}</p>
    <p>${input(fieldName.answer(item.id), field, { maxlength: 64 })}</p>
    ${reasonControls(item, field, voice)}`;
