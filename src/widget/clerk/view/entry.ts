import { digestOf } from "../../../schema/index.ts";
import type { Ui } from "../../view/ui.ts";
import { clerkWords } from "../words.ts";
import { type BatchDesk, renderBatch } from "./batch.ts";
import { type Deliveries, type EnteredCount, renderCorrected, renderDeliveries } from "./deliveries.ts";
import { type EnteredDesk, renderEntered } from "./entered.ts";
import { type SheetDesk, renderSheet } from "./sheet.ts";

/** What a clerk is at, and can do. */
export interface EntryDesk extends BatchDesk, EnteredCount, EnteredDesk, SheetDesk {}

/**
 * Paper forms being typed in: what all have in common, how many there are, those that are entered, and the one at hand.
 * @param isCleared without the form
 */
export function renderEntry(ui: Ui, clerk: EntryDesk, delivery: Deliveries, isCleared: boolean): unknown {
  const { html, survey } = ui;
  const say = clerkWords(ui);
  const { id, version } = survey;
  return html`<div class="entry">
    <header part="header" lang=${ui.language}>
      <h2 part="title">${ui.text(survey.title)}</h2>
      <p class="help" lang=${say.language}>${say.fill(say.words.edition, { id, version, digest: digestOf(survey) })}</p>
    </header>
    ${renderBatch(ui, clerk, say)} ${renderDeliveries(ui, clerk, say, delivery)} ${renderEntered(ui, clerk, say)}
    ${renderCorrected(ui, clerk, say)}
    <div class="step" id="step" tabindex="-1" role="group" aria-labelledby="sheet">
      ${isCleared ? ui.nothing : renderSheet(ui, clerk, say)}
    </div>
  </div>`;
}
