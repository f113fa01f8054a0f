import { type Period, codeOf, drawnOf } from "../schema/index.ts";
import { type Content, html } from "./html.ts";
import { line } from "./items/options.ts";
import type { Invited, PaperFormOptions } from "./options.ts";
import { qrCode } from "./qr.ts";
import type { PrintVoice } from "./voice.ts";

/** Who asks, who is rated, which form this is, and the way to the same survey online. */
export function head(
  number: string | undefined,
  invited: Invited | undefined,
  options: PaperFormOptions,
  voice: PrintVoice,
): Content {
  const unit = invited?.unit ?? options.unit;
  const { organisation, context } = voice.survey;
  const { booklet } = drawnOf(voice.survey);
  const wordings = codeOf(voice.survey);
  const way = invited?.online ?? options.online;
  const online = typeof way === "function" ? way(booklet) : way;
  const toAnswer = voice.say(invited ? "onlineInstead" : "online");
  const hasUnit = unit !== undefined || Object.hasOwn(context ?? {}, "unit");
  const fact = (key: "unit" | "booklet" | "wordings" | "number", value: string | undefined): Content =>
    html`<p class="fact ${key}">
      <span>${voice.say(key)}:</span> ${value === undefined ? line : html`<b>${value}</b>`}
    </p>`;
  return html`<header>
    <div class="who">
      ${organisation !== undefined && html`<p class="organisation">${voice.text(organisation)}</p>`}
      ${hasUnit && fact("unit", unit)}${booklet !== undefined && fact("booklet", String(booklet))}${wordings !== undefined && fact("wordings", wordings)}${fact("number", number)}
    </div>
    ${
      online &&
      html`<div class="online${invited && " invited"}">
        ${qrCode(online, toAnswer)}
        <div>
          ${invited && html`<p class="invitation">${voice.say("invitation")}: <b>${invited.code}</b></p>`}
          <p>${toAnswer} <span class="address">${breakable(online.address)}</span></p>
        </div>
      </div>`
    }
  </header>`;
}

/** When the survey is held. */
export function period({ opens, closes }: Period, voice: PrintVoice): Content {
  const [from, to] = [opens, closes].map((moment) => moment !== undefined && voice.moment(moment));
  if (!from && !to) return undefined;
  return html`<p class="period">
    ${voice.say(from && to ? "period" : from ? "periodFrom" : "periodTo", { from, to })}
  </p>`;
}

const HOW = ["howTick", "howMany", "howMend", "howSkip", "howCodes"] as const;

/** How to fill the form in. */
export const how = (voice: PrintVoice): Content =>
  html`<p class="how">${HOW.map((key) => html`${voice.say(key)} `)}</p>`;

/** An address that may break into the next line after its signs. */
const breakable = (address: string): Content => address.split(/(?<=[/?&])/).map((piece) => html`${piece}<wbr />`);
