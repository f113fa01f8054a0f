import type { ItemOf } from "../schema/index.ts";
import { agreementIn, consentBefore, consentBoxes } from "./consent.ts";
import { type Content, type Html, html } from "./html.ts";
import { printedItem } from "./items/item.ts";
import { ratingTable, runsOf } from "./items/ratings.ts";
import type { PrintedSection } from "../schema/outline.ts";
import { only } from "./routing/only.ts";
import type { PrintVoice } from "./voice.ts";

/** A section: its number and title, who is to answer it, its stem, its items; and the consent, if it stands here. */
export function printedPart({ section, number, items }: PrintedSection, voice: PrintVoice): Content {
  const { title, stem, askIf } = section;
  const agreed = agreementIn(items, voice);
  const head = partHeading(title !== undefined && voice.text(title), number, voice);
  const tag = partTag(head);
  const boxes = consentBoxes(voice);
  return html`${consentBefore(section, boxes, voice)}
  <${tag} class="part">
    ${head} ${only("onlyPart", askIf, agreed.part, voice)}
    ${stem !== undefined && html`<p class="stem">${voice.text(stem)}</p>`}
    ${runsOf(items, voice).map(([first, ...others]) => [
      consentBefore(first!, boxes, voice, agreed.after),
      others.length
        ? ratingTable([first!, ...others] as ItemOf<"rating">[], agreed.item, voice)
        : printedItem(first!, agreed.item(first!), voice),
    ])}
  </${tag}>`;
}

/** A part without a heading is no section of the page. */
export const partTag = (head: Content): Html => (head ? html`section` : html`div`);

/** The heading of a part, if it has one. @param tag of the heading */
export function partHeading(title: Content, number: string | undefined, voice: PrintVoice, tag = html`h2`): Content {
  if (!title) return number !== undefined && html`<${tag}>${voice.say("part", { part: number })}</${tag}>`;
  return html`<${tag}>
    ${number !== undefined && html`<span class="number">${number}.</span> `}<span class="label">${title}</span>
  </${tag}>`;
}
