import { DATE_PARTS, REASON, fieldName } from "../../answers/form-fields.ts";
import {
  type GivenMissing,
  type ItemOf,
  OTHER_LENGTH,
  type Option,
  type Question,
  TEXT_LENGTH,
  optionsOf,
  otherId,
} from "../../schema/index.ts";
import { type Content, type Html, attributes, html } from "../html.ts";
import { howMany } from "../items/answer.ts";
import { dateHint, numberHint } from "../items/fields.ts";
import { areShort, endsLine, endsOf } from "../items/levels.ts";
import type { FormVoice } from "./voice.ts";

/** How the controls of a question are tied to what is said about it, and what stood in them. */
export interface Field {
  labelledBy: string;
  describedBy: string | undefined;
  wrong: boolean;
  /** What was typed, by field name. */
  typed(name: string): readonly string[];
}

/** The controls of a question: native ones, which need no script. */
export function controls(item: Question, field: Field, voice: FormVoice): Content {
  const options = optionsOf(voice.survey, item);
  switch (item.type) {
    case "rating":
      return html`${endsLine(endsOf(item, voice), voice)}${oneOf(item, options, field, voice)}`;
    case "choice":
      return oneOf(item, options, field, voice);
    case "choices":
      return html`<p class="hint">${howMany(item, voice)}</p>
        ${severalOf(item, options, field, voice)}`;
    case "rank":
      return ranking(item, options, field, voice);
    case "lookup":
      return options.length ? listed(item, options, field, voice) : unlisted(item, field, voice);
    case "number":
      return html`${numberHint(item, voice)}
        <p>
          ${input(fieldName.answer(item.id), field, { inputmode: "decimal", size: 12 })}
          ${item.suffix !== undefined && voice.text(item.suffix)}
        </p>
        ${reasons(item, field, voice)}`;
    case "date":
      return html`${dateHint(item, voice)}${dateFields(item, field, voice)}${reasons(item, field, voice)}`;
    case "text":
      return html`<p>${textField(item, field)}</p>
        ${reasons(item, field, voice)}`;
  }
}

const told = ({ describedBy, wrong }: Field): Record<string, string | undefined> => ({
  "aria-describedby": describedBy,
  "aria-invalid": wrong ? "true" : undefined,
});

/** A button or box to tick, with its words. */
function tick(type: "radio" | "checkbox", name: string, value: string, words: Content, field: Field): Html {
  const checked = field.typed(name).includes(value);
  return html`<label
    ><input${attributes({ type, name, value, checked, ...told(field) })} /> <span>${words}</span></label
  >`;
}

function input(name: string, field: Field, more: Record<string, string | number>, named = false): Html {
  const labelledBy = named ? undefined : field.labelledBy;
  const value = field.typed(name)[0];
  return html`<input${attributes({ name, value, autocomplete: "off", ...more, "aria-labelledby": labelledBy, ...told(field) })} />`;
}

function oneOf(item: ItemOf<"rating" | "choice">, options: readonly Option[], field: Field, voice: FormVoice): Content {
  const name = fieldName.answer(item.id);
  return html`<ul class="${areShort(options, voice) ? "options short" : "options"}">
    ${options.map(
      (option) =>
        html`<li>
          ${tick("radio", name, option.code, voice.text(option.label), field)}${other(item, option, field, voice)}
        </li>`,
    )}
  </ul>`;
}

function severalOf(item: ItemOf<"choices">, options: readonly Option[], field: Field, voice: FormVoice): Content {
  const name = fieldName.answer(item.id);
  return html`<ul class="options">
    ${options.map((option) => {
      const isAlone = option.exclusive || option.missing;
      return html`<li>
        ${tick("checkbox", name, option.code, voice.text(option.label), field)}${isAlone && html` <i>(${voice.say("alone")})</i>`}${other(item, option, field, voice)}
      </li>`;
    })}
  </ul>`;
}

/** Room for the text that an option such as "Other" asks for. */
const other = ({ id }: Question, option: Option, field: Field, voice: FormVoice): Content =>
  option.other &&
  html` <label
    >${voice.say("otherText")}: ${input(fieldName.answer(otherId(id)), field, { maxlength: OTHER_LENGTH }, true)}</label
  >`;

interface Offering {
  id: string;
  offer?: readonly GivenMissing[] | undefined;
}

/** Ways to say why nothing is answered. */
const reasons = ({ id, offer = [] }: Offering, field: Field, voice: FormVoice): Content =>
  offer.length > 0 &&
  html`<ul class="options">
    ${offer.map((reason) => html`<li>${tick("checkbox", fieldName.missing(id), reason, voice.say(reason), field)}</li>`)}
  </ul>`;

/** The place of each option, in place of an order that could be changed by hand. */
function ranking(item: ItemOf<"rank">, options: readonly Option[], field: Field, voice: FormVoice): Content {
  const ranked = options.filter(({ missing }) => !missing);
  const unranked = options.filter(({ missing }) => missing);
  const places = Array.from({ length: Math.min(item.max || ranked.length, ranked.length) }, (_, i) => i + 1);
  const choices = places.map((place): Choice => [String(place), voice.say("place", { n: place })]);
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

function listed(item: ItemOf<"lookup">, options: readonly Option[], field: Field, voice: FormVoice): Content {
  const choices = options.map(({ code, label }): Choice => [code, voice.plain(label)]);
  const offered = (item.offer ?? []).map((reason): Choice => [REASON + reason, voice.say(reason)]);
  return html`<p>
    ${select(fieldName.answer(item.id), [["", voice.say("chooseOne")], ...choices, ...offered], field)}
  </p>`;
}

/** The list is elsewhere, where only a script could search it. */
const unlisted = (item: ItemOf<"lookup">, field: Field, voice: FormVoice): Content =>
  html`<p class="hint">${voice.words.plain.code}</p>
    <p>${input(fieldName.answer(item.id), field, { maxlength: 64 })}</p>
    ${reasons(item, field, voice)}`;

type Choice = [value: string, words: Content];

function select(name: string, choices: readonly Choice[], field: Field, named = false): Html {
  const [typed] = field.typed(name);
  const labelledBy = named ? undefined : field.labelledBy;
  return html`<select${attributes({ name, "aria-labelledby": labelledBy, ...told(field) })}>
    ${choices.map(
      ([value, words]) =>
        html`<option${attributes({ value, selected: Boolean(value) && value === typed })}>${words}</option>`,
    )}
  </select>`;
}

const dateFields = (item: ItemOf<"date">, field: Field, voice: FormVoice): Content =>
  html`<p class="date">
    ${DATE_PARTS.map((part) => {
      const length = part === "year" ? 4 : 2;
      const more = { inputmode: "numeric", size: length + 1, maxlength: length };
      return html`<label>${voice.say(part)} ${input(fieldName.date(item.id, part), field, more, true)}</label> `;
    })}
  </p>`;

function textField(item: ItemOf<"text">, field: Field): Html {
  const name = fieldName.answer(item.id);
  const maxlength = item.maxLength ?? TEXT_LENGTH[item.display ?? "short"];
  if (item.display !== "long") return input(name, field, { maxlength, size: 40 });
  const named = { name, rows: 4, cols: 30, maxlength, "aria-labelledby": field.labelledBy, ...told(field) };
  // A line break that follows the tag is not part of the text.
  return html`<textarea${attributes(named)}>${"\n"}${field.typed(name)[0]}</textarea>`;
}
