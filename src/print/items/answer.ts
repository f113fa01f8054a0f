import { type ItemOf, type Option, type Question, optionsOf } from "../../schema/index.ts";
import { MOST_LISTED } from "../../schema/outline.ts";
import { type Content, html } from "../html.ts";
import { jumpsFrom } from "../routing/jumps.ts";
import type { Voice } from "../voice.ts";
import { dateField, lookupField, numberField, textField } from "./fields.ts";
import { areShort, endsLine, endsOf, levelRow } from "./levels.ts";
import { box, codeOf, optionList, reasonList } from "./options.ts";

/** Room for the answer to a question. */
export function answer(item: Question, voice: Voice): Content {
  const options = optionsOf(voice.survey, item);
  switch (item.type) {
    case "rating": {
      const jumps = jumpsFrom(item, voice);
      const ends = endsOf(item, voice);
      if (!jumps.size && areShort(options, voice)) return levelRow(options, ends, voice);
      return html`${endsLine(ends, voice)}${optionList(options, voice, { jumps })}`;
    }
    case "choice":
      return optionList(options, voice, { id: item.id, jumps: jumpsFrom(item, voice) });
    case "choices":
      return html`<p class="hint">${howMany(item, voice)}</p>
        ${optionList(options, voice, { id: item.id, several: true })}`;
    case "rank":
      return ranking(item, options, voice);
    case "lookup":
      if (!options.length || options.length > MOST_LISTED) return lookupField(voice);
      return optionList(options, voice, { jumps: jumpsFrom(item, voice) });
    case "number":
      return numberField(item, voice);
    case "date":
      return dateField(item, voice);
    case "text":
      return textField(item);
  }
}

/** How many options to tick. */
export function howMany({ min, max }: ItemOf<"choices">, voice: Voice): Content {
  if (!min) return max ? voice.say("chooseTo", { n: max }, max) : voice.say("several");
  if (!max) return voice.say("chooseFrom", { n: min }, min);
  return min === max ? voice.say("choose", { n: min }, min) : voice.say("chooseFromTo", { from: min, to: max });
}

/** Boxes large enough for the number of a place. */
function ranking({ max }: ItemOf<"rank">, options: readonly Option[], voice: Voice): Content {
  const ranked = options.filter(({ missing }) => !missing);
  const places = Math.min(max || ranked.length, ranked.length);
  return html`<p class="hint">${places === 1 ? voice.say("rankOne") : voice.say("rank", { n: places }, places)}</p>
    <ul class="options rank">
      ${ranked.map(
        ({ code, label }) =>
          html`<li class="option">
            ${box}<span class="words"
              ><span class="label">${voice.text(label)}</span> ${codeOf(code, voice.plain(label))}</span
            >
          </li>`,
      )}
    </ul>
    ${reasonList(options, voice)}`;
}
