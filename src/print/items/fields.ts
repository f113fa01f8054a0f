import { type GivenMissing, type ItemOf, isDay } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { Voice } from "../voice.ts";
import { box, codeOf, line } from "./options.ts";

/** How many lines a long text has. */
const LINES = 4;

export const textField = ({ display }: ItemOf<"text">): Content =>
  Array.from({ length: display === "long" ? LINES : 1 }, () => html`<p class="write">${line}</p>`);

export const numberField = (item: ItemOf<"number">, voice: Voice): Content =>
  html`${numberHint(item, voice)}
    <p class="write short">${line} ${item.suffix !== undefined && voice.text(item.suffix)}</p>`;

export function numberHint({ min, max }: ItemOf<"number">, voice: Voice): Content {
  const [from, to] = [min, max].map((bound) => bound !== undefined && voice.number(bound));
  return boundsLine("number", from, to, voice);
}

export function dateField(item: ItemOf<"date">, voice: Voice): Content {
  const part = (name: "day" | "month" | "year", digits: number): Content =>
    html`<span>${voice.say(name)} <span class="digits">${Array.from({ length: digits }, () => box)}</span></span> `;
  return html`${dateHint(item, voice)}
    <p class="date">${part("day", 2)}${part("month", 2)}${part("year", 4)}</p>`;
}

export function dateHint({ min, max }: ItemOf<"date">, voice: Voice): Content {
  // `today` says nothing to those who have no other day to write on.
  const [from, to] = [min, max].map((bound) => bound !== undefined && isDay(bound) && voice.moment(bound));
  return boundsLine("date", from, to, voice);
}

/** For an entry of a list that is too long to be printed: the office looks up its code. */
export const lookupField = (voice: Voice): Content =>
  html`<p class="write">${line}</p>
    <p class="office">${voice.say("officeCode")}: ${line}</p>`;

/** Ways to say why nothing is written. */
export const offers = (reasons: readonly GivenMissing[], voice: Voice): Content =>
  reasons.length > 0 &&
  html`<ul class="options">
    ${reasons.map(
      (reason) =>
        html`<li class="option aside">
          ${box}<span class="words"><span class="label">${voice.say(reason)}</span> ${codeOf(reason)}</span>
        </li>`,
    )}
  </ul>`;

function boundsLine(kind: "number" | "date", from: Content, to: Content, voice: Voice): Content {
  if (!from && !to) return undefined;
  const key = from && to ? "fromTo" : from ? (`${kind}From` as const) : (`${kind}To` as const);
  return html`<p class="hint">${voice.say(key, { from, to })}</p>`;
}
