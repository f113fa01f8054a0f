import type { ItemOf, Option, Scale } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { PrintVoice } from "../voice.ts";
import { box, printedSign, signOf } from "./box.ts";
import { reasonList } from "./options.ts";

/** As short as numbers are. */
const SHORT = 4;
const MOST_IN_ROW = 11;

/** Whether the levels are hardly more than numbers, and nothing stands under them, so that they have room beside each other. */
export function areShort(options: readonly Option[], voice: PrintVoice): boolean {
  const levels = options.filter(({ missing }) => !missing);
  return (
    levels.length <= MOST_IN_ROW && levels.every(({ label, means }) => voice.plain(label).length <= SHORT && !means)
  );
}

/** Levels in a row, each above its box, with what the two ends mean; below, the ways to give no level. */
export function levelRow(options: readonly Option[], ends: Scale["ends"], voice: PrintVoice): Content {
  const levels = options.filter(({ missing }) => !missing);
  const sign = signOf(options, voice);
  return html`<div class="levels">
      <ul class="row">
        ${levels.map(
          (level) =>
            html`<li class="option">
              <span class="label">${voice.text(level.label)}</span
              >${box}${printedSign(sign(level), voice.plain(level.label))}
            </li>`,
        )}
      </ul>
      ${ends && html`<p class="ends"><span>${voice.text(ends.first)}</span> <span>${voice.text(ends.last)}</span></p>`}
    </div>
    ${reasonList(options, voice)}`;
}

/** What the ends of a rating's scale mean. */
export const endsOf = ({ scale }: ItemOf<"rating">, { survey }: PrintVoice): Scale["ends"] =>
  survey.scales?.[scale]?.ends;

/** The same as a line, if the levels have no row of their own. */
export const endsLine = (ends: Scale["ends"], voice: PrintVoice): Content =>
  ends && html`<p class="hint">${voice.say("fromTo", { from: voice.text(ends.first), to: voice.text(ends.last) })}</p>`;
