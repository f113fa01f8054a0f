import type { GivenMissing } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import type { Voice } from "../voice.ts";
import { box, codeOf } from "./options.ts";

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
