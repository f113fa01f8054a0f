import { CONSENT_SIGNS } from "../answers/typed/signs.ts";
import { type Item, type Section, isQuestion, isSensitive } from "../schema/index.ts";
import { type Content, attributes, html } from "./html.ts";
import { signedBox } from "./items/box.ts";
import { only } from "./routing/only.ts";
import type { PrintVoice } from "./voice.ts";

/** How the consent is given on a form. */
export interface ConsentLook {
  /** Two boxes of equal weight: to agree and to decline. */
  choice(key: "agree" | "disagree"): Content;
  /** A third choice: to say nothing. @default none, as on paper */
  neither?: Content;
  id?: string;
}

/** What a person may agree to, if it stands before this. @param after what follows it then */
export function consentBefore(
  place: Item | Section | "first",
  { choice, neither, id }: ConsentLook,
  voice: PrintVoice,
  after?: Content,
): Content {
  const { consent } = voice.survey;
  if (!consent || place !== voice.consentBefore) return undefined;
  const facts = (["purpose", "controller", "retention"] as const).map(
    (key) =>
      html`<div>
        <dt>${voice.say(key)}:</dt>
        <dd>${voice.text(consent[key])}</dd>
      </div>`,
  );
  return html`<fieldset${attributes({ class: "consent", id })}>
    <legend><span class="label">${voice.text(consent.text)}</span></legend>
    <dl>
      ${facts}
    </dl>
    <ul class="options columns">
      ${(["agree", "disagree"] as const).map((key) => html`<li class="option">${choice(key)}</li>`)}
      ${neither && html`<li class="option">${neither}</li>`}
    </ul>
  </fieldset>${after}`;
}

/** On paper: a box to tick for each. */
export const consentBoxes = (voice: PrintVoice): ConsentLook => ({
  choice: (key) => html`${signedBox(CONSENT_SIGNS[key])}<span class="words">${voice.say(key)}</span>`,
});

/** Says that questions of a part are only for people who agreed. If this holds for all of them, it is said once: under the heading of the part, or after the consent in it. */
export interface Agreement {
  /** Under the heading. */
  part: boolean;
  /** After the consent, before the questions. */
  after: Content;
  /** At each question. */
  item(item: Item): boolean;
}

export function agreementIn(items: readonly Item[], voice: PrintVoice): Agreement {
  const questions = items.filter(isQuestion);
  const isWhole = questions.length > 1 && questions.every(isSensitive);
  const isHere = items.some((item) => item === voice.consentBefore);
  return {
    part: isWhole && !isHere,
    after: isWhole && isHere && only("onlyPart", undefined, true, voice),
    item: (item) => !isWhole && isSensitive(item),
  };
}
