import { fieldName } from "../../answers/form-names.ts";
import { type GivenMissing, OTHER_LENGTH, type Option, otherId } from "../../schema/index.ts";
import { type Content, type Html, attributes, html } from "../html.ts";
import type { ControlTies } from "./control-ties.ts";
import type { FormVoice } from "./voice.ts";

/** The attributes by which a control says the state of its question. */
export const told = ({ describedBy, wrong }: ControlTies): Record<string, string | undefined> => ({
  "aria-describedby": describedBy,
  "aria-invalid": wrong ? "true" : undefined,
});

/** A button or box to tick, with its words. */
export function tick(
  type: "radio" | "checkbox",
  name: string,
  value: string,
  words: Content,
  field: ControlTies,
): Html {
  const checked = field.typed(name).includes(value);
  return html`<label
    ><input${attributes({ type, name, value, checked, ...told(field) })} /> <span>${words}</span></label
  >`;
}

/**
 * The last of some buttons, which takes a choice back, and is on where no other one is. HTML 4.01 (17.2.1) asks authors for one that is on, since a browser
 * that finds none may take the first: Lynx sends it as an answer, which nobody gave.
 */
export const leaveBlank = (name: string, checked: boolean, voice: FormVoice): Html =>
  html`<label class="blank"
    ><input${attributes({ type: "radio", name, value: "", checked })} />
    <span>${voice.words.plain.leaveBlank}</span></label
  >`;

/** @param named whether it stands in a label of its own */
export function input(name: string, field: ControlTies, more: Record<string, string | number>, named = false): Html {
  const labelledBy = named ? undefined : field.labelledBy;
  const value = field.typed(name)[0];
  return html`<input${attributes({ name, value, autocomplete: "off", ...more, "aria-labelledby": labelledBy, ...told(field) })} />`;
}

export type Choice = [value: string, words: Content];

/** @param named whether it stands in a label of its own */
export function select(name: string, choices: readonly Choice[], field: ControlTies, named = false): Html {
  const [typed] = field.typed(name);
  const labelledBy = named ? undefined : field.labelledBy;
  return html`<select${attributes({ name, "aria-labelledby": labelledBy, ...told(field) })}>
    ${choices.map(
      ([value, words]) =>
        html`<option${attributes({ value, selected: Boolean(value) && value === typed })}>${words}</option>`,
    )}
  </select>`;
}

/** Room for the text that an option such as "Other" asks for. */
export const other = ({ id }: { id: string }, option: Option, field: ControlTies, voice: FormVoice): Content =>
  option.other &&
  html` <label
    >${voice.say("otherText")}: ${input(fieldName.answer(otherId(id)), field, { maxlength: OTHER_LENGTH }, true)}</label
  >`;

interface Offering {
  id: string;
  offer?: readonly GivenMissing[] | undefined;
}

/** Ways to say why nothing is answered. */
export const reasonControls = ({ id, offer = [] }: Offering, field: ControlTies, voice: FormVoice): Content =>
  offer.length > 0 &&
  html`<ul class="options">
    ${offer.map((reason) => html`<li>${tick("checkbox", fieldName.missing(id), reason, voice.say(reason), field)}</li>`)}
  </ul>`;
