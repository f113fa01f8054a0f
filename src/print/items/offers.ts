import { REASONS } from "../../answers/typed/signs.ts";
import type { GivenMissing } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { PrintVoice } from "../voice.ts";
import { signedBox } from "./box.ts";

/** Ways to say why nothing is written. */
export const offers = (reasons: readonly GivenMissing[], voice: PrintVoice): Content =>
  reasons.length > 0 &&
  html`<ul class="options">
    ${reasons.map(
      (reason) =>
        html`<li class="option aside">
          ${signedBox(REASONS[reason])}<span class="words"><span class="label">${voice.say(reason)}</span></span>
        </li>`,
    )}
  </ul>`;
