import { type Item, type ItemOf, isQuestion } from "../schema/index.ts";
import { type Content, type Html, html } from "./html.ts";
import { printedItem } from "./items/item.ts";
import { ratingTable, runsOf } from "./items/ratings.ts";
import type { PrintedSection } from "../schema/outline.ts";
import { only } from "./routing/only.ts";
import type { PrintVoice } from "./voice.ts";

/** A section: its number and title, who is to answer it, its stem, its items. */
export function printedPart({ section, number, items }: PrintedSection, voice: PrintVoice): Content {
  const { title, stem, askIf } = section;
  const isPersonal = isPersonalPart(items);
  const personal = (item: Item): boolean => !isPersonal && isQuestion(item) && item.sensitive === true;
  const head = partHeading(title !== undefined && voice.text(title), number, voice);
  const tag = partTag(head);
  return html`<${tag} class="part">
    ${head} ${only("onlyPart", askIf, isPersonal, voice)}
    ${stem !== undefined && html`<p class="stem">${voice.text(stem)}</p>`}
    ${runsOf(items, voice).map((run) =>
      run.length > 1
        ? ratingTable(run as ItemOf<"rating">[], personal, voice)
        : printedItem(run[0]!, personal(run[0]!), voice),
    )}
  </${tag}>`;
}

/** What has no heading is no section of the page. */
export const partTag = (head: Content): Html => (head ? html`section` : html`div`);

/** Whether it asks only those who agreed: what goes for every question of several is said once. */
export function isPersonalPart(items: readonly Item[]): boolean {
  const questions = items.filter(isQuestion);
  return questions.length > 1 && questions.every(({ sensitive }) => sensitive);
}

/** The heading of a part, where there is something to say. @param tag of the heading */
export function partHeading(title: Content, number: string | undefined, voice: PrintVoice, tag = html`h2`): Content {
  if (!title) return number !== undefined && html`<${tag}>${voice.say("part", { part: number })}</${tag}>`;
  return html`<${tag}>
    ${number !== undefined && html`<span class="number">${number}.</span> `}<span class="label">${title}</span>
  </${tag}>`;
}
