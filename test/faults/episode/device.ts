import { run } from "../citizen.ts";
import { recover } from "./recovery.ts";
import { fault } from "./send-through.ts";
import { type Stage, all, fillAll, openAll, pressAll, queuedAll } from "./stage.ts";

// Courses in which the device itself is at fault: its clock, its room.

export const YEAR = 365 * 86_400_000;

/** In every other episode before sending, in the others between sending and trying again. */
export async function setClock(stage: Stage, by: number): Promise<void> {
  const { front, episode, played } = stage;
  const set = async (): Promise<void> => {
    await all(stage, ({ tab }) => run(tab, `citizen.setClock(${by})`));
    stage.clock = by;
    played.hits++;
  };
  await fillAll(stage);
  await front.set(episode.mode);
  if (episode.number % 2) await set();
  await pressAll(stage);
  await queuedAll(stage);
  await fault(stage);
  if (episode.number % 2 === 0) await set();
  await front.set("none");
  await recover(stage);
}

/** Nothing can be kept on the device, so the page is all there is, and stays open. */
export async function exceedQuota(stage: Stage): Promise<void> {
  const { browser, front, episode, played } = stage;
  if (browser.setQuota) {
    await browser.setQuota(true);
    await openAll(stage);
  } else await all(stage, ({ tab }) => run(tab, "citizen.pretendFull()"));
  await fillAll(stage);
  const full = await all(stage, ({ tab }) => run<boolean>(tab, "citizen.isFull()"));
  played.hits += full.filter(Boolean).length;
  await front.set(episode.mode);
  await pressAll(stage);
  await all(stage, async ({ tab, filled }) => {
    await run(tab, "citizen.underWay()");
    filled.pressed.to = Date.now();
  });
  await fault(stage);
  await front.set("none");
  await recover(stage);
}
