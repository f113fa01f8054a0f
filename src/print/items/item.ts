import { type Item, type Question, isQuestion } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import { only } from "../routing/only.ts";
import type { PrintVoice } from "../voice.ts";
import { answer } from "./answer.ts";
import { offers } from "./offers.ts";
import { nameOf } from "./options.ts";

/** A question with its number, who is to answer it, and room for the answer; or a note. */
export function printedItem(item: Item, personal: boolean, voice: PrintVoice): Content {
  if (!isQuestion(item)) {
    return html`<div class="note">
      <p class="label">${voice.text(item.label)}</p>
      ${underLabel(item, personal, voice)}
    </div>`;
  }
  return html`<fieldset class="item">
    <legend>${labelOf(item, voice)}</legend>
    <div class="answer">
      ${underLabel(item, personal, voice)} ${answer(item, voice)}
      ${"offer" in item && item.offer && offers(item.offer, voice)}
    </div>
  </fieldset>`;
}

/** The number, the question, and the name that its answers are stored under. */
export const labelOf = (item: Question, voice: PrintVoice): Content =>
  html`<b class="number">${voice.numberOf(item.id)}.</b>
    <span class="label">${voice.text(item.label, item.emphasis)}</span> ${nameOf(item.id)}`;

/** @param personal whether the item, and not all of its part, is only for those who agreed */
export const underLabel = (item: Item, personal: boolean, voice: PrintVoice): Content =>
  html`${only(isQuestion(item) ? "onlyQuestion" : "onlyNote", item.askIf, personal, voice)}${
    item.help !== undefined && html`<p class="help">${voice.text(item.help)}</p>`
  }`;
