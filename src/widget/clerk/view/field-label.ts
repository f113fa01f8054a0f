import { otherId, placesOf } from "../../../schema/index.ts";
import type { Ui } from "../../view/ui.ts";
import { BOOKLET, CONSENT, DAY, NUMBER, WORDINGS } from "../own-fields.ts";
import type { ClerkWords } from "../words.ts";

/** What a field is called, where its question is not beside it. */
export function fieldLabel(
  ui: Ui,
  { words, language }: ClerkWords,
  id: string,
  numberOf: (id: string) => number,
): unknown {
  const { html } = ui;
  if (id === DAY) return html`<span lang=${language}>${words.day}</span>`;
  if (id === NUMBER) return html`<span lang=${language}>${words.number}</span>`;
  if (id === BOOKLET) return html`<span lang=${language}>${words.booklet}</span>`;
  if (id === WORDINGS) return html`<span lang=${language}>${words.wordings}</span>`;
  if (id === CONSENT) return html`<span lang=${ui.language}>${ui.text(ui.survey.consent?.text)}</span>`;
  const item = placesOf(ui.survey).get(id)?.item;
  if (item) return html`<b>${numberOf(id)}.</b> <span lang=${ui.language}>${ui.text(item.label)}</span>`;
  const owner = id.slice(0, -otherId("").length);
  return html`<b>${numberOf(owner)}.</b> <span lang=${ui.wordsLanguage}>${ui.words.otherText}</span>`;
}
