import { signsOf } from "../../answers/typed/signs.ts";
import type { Option } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { PrintVoice } from "../voice.ts";

/** A box to tick, or to write one sign into. */
export const box = html`<span class="box"></span>`;

/** What a clerk types for an option. The fields that read what is typed take it from the same table. */
export function signOf(options: readonly Option[], { survey }: PrintVoice): (option: Option) => string {
  const signs = signsOf(options, survey.languages);
  return ({ code }) => signs.find(({ option }) => option.code === code)!.sign;
}

/** The sign in print that a clerk can read. Where the label beside it says the same, once is enough. */
export const printedSign = (sign: string, label?: string): Content =>
  sign !== label && html`<b class="sign">${sign}</b>`;

/** A box to tick, with what a clerk types for it. @param label that stands right beside it */
export const signedBox = (sign: string, label?: string): Content =>
  html`<span class="mark">${box}${printedSign(sign, label)}</span> `;
