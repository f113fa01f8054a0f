import { setTimeout as wait } from "node:timers/promises";
import type { OutboxCount } from "../../../src/outbox/outbox.ts";
import { type Filled, fill, open, press, queued, run } from "../citizen.ts";
import type { Form } from "../form.ts";
import { takeDiaries } from "./notes.ts";
import { type Stage, all, fillAll, pressAll, queuedAll } from "./stage.ts";

// Courses in which a kill leaves a draft, and the citizen goes on from it.

/** A draft is written a moment after typing; a citizen who is interrupted later than that has not lost anything. */
const DRAFT_WRITTEN = 1500;

/** After so long on the page, a draft that has not come back does not come. */
const DRAFT_READ = 10_000;

/** So long a citizen looks on while the page says that something is still waiting for its delivery. */
const DELIVERED = 60_000;

/** Nobody knows whether the widget had it yet. If not, the draft comes back, and the citizen presses send again. */
export async function killAtSend(stage: Stage): Promise<void> {
  const { browser, episode, played } = stage;
  await fillAll(stage);
  await wait(DRAFT_WRITTEN);
  // The answer to a press that the browser did not survive never comes.
  void pressAll(stage).catch(() => {});
  await wait(episode.lasts / 5);
  await browser.killAndRestart!();
  played.hits++;
  for (const { pressed } of played.filled) pressed.to = Date.now();
  stage.citizens = [];
  for (const each of played.filled) await makeSure(stage, each, true);
}

/** The citizen comes back, and ends what is not on its way yet. */
export async function makeSure(stage: Stage, filled: Filled, draftIsDue: boolean): Promise<void> {
  const { browser, front, collector } = stage;
  const { form } = filled;
  const tab = await open(browser, front.url, form);
  const citizen = { filled, tab };
  stage.citizens.push(citizen);
  const { dossier } = form.given;
  let draft = "";
  let isWaiting = false;
  for (let patience = DRAFT_READ, began = Date.now(); Date.now() < began + patience;) {
    draft = await run<string>(tab, "citizen.draft(500)");
    if (draft === dossier) break;
    // Nobody types again what may be on its way, however long a collector that was killed takes to come back.
    const { waiting } = await run<OutboxCount>(tab, "citizen.counts()");
    if (await collector.has(dossier)) return;
    await collector.ready();
    isWaiting = waiting > 0;
    patience = isWaiting ? DELIVERED : DRAFT_READ;
  }
  if (isWaiting && draft !== dossier) throw new Error(`${dossier} was still waiting after ${DELIVERED} ms`);
  if (draftIsDue) hadDraft(stage, filled, draft);
  await fill(tab, form, true);
  await press(citizen, stage.clock);
  await queued(citizen, stage.clock);
}

function hadDraft({ played }: Stage, { form: { given } }: Filled, draft: string): void {
  played.drafts.due++;
  if (draft === given.dossier) played.drafts.restored++;
  else played.troubles.push(`the draft of ${given.dossier} did not come back, but “${draft}”`);
}

export async function killWhileTyping(stage: Stage): Promise<void> {
  const { browser, front, played } = stage;
  await all(stage, ({ tab, filled: { form } }) => fill(tab, half(form)));
  await wait(DRAFT_WRITTEN);
  await takeDiaries(stage);
  await browser.killAndRestart!();
  played.hits++;
  stage.citizens = [];
  for (const filled of played.filled) {
    const tab = await open(browser, front.url, filled.form);
    stage.citizens.push({ filled, tab });
    const draft = await run<string>(tab, `citizen.draft(${DRAFT_READ})`);
    hadDraft(stage, filled, draft);
    // What came back is not typed again: a draft that is not quite what was typed must show.
    await fill(tab, draft ? rest(filled.form) : filled.form, true);
  }
  await pressAll(stage);
  await queuedAll(stage);
}

const early = ["dossier", "overall", "why", "attitude"];
const only = (form: Form, wanted: (id: string) => boolean): Form => ({
  ...form,
  given: Object.fromEntries(Object.entries(form.given).filter(([id]) => wanted(id))) as unknown as Form["given"],
});
const half = (form: Form): Form => only(form, (id) => early.includes(id));
const rest = (form: Form): Form => only(form, (id) => !early.includes(id));
