import { setTimeout as wait } from "node:timers/promises";
import { takeDiaries } from "./notes.ts";
import { recover, reopen } from "./recovery.ts";
import { type Stage, all, fillAll, pressAll, queuedAll } from "./stage.ts";
import { until } from "./until.ts";

// Courses in which everything is on the way, or about to be, when something ends it.

export async function closeTabs(stage: Stage): Promise<void> {
  await midSend(stage);
  if (stage.played.pageOnly) return endWell(stage);
  await takeDiaries(stage);
  await all(stage, ({ tab }) => tab.close());
  stage.played.hits += stage.citizens.length;
  await stage.front.set("none");
  stage.front.hangUp();
  await reopen(stage);
}

export async function killWhileSending(stage: Stage): Promise<void> {
  await midSend(stage);
  if (stage.played.pageOnly) return endWell(stage);
  await takeDiaries(stage);
  await stage.browser.killAndRestart!();
  stage.played.hits++;
  await stage.front.set("none");
  await reopen(stage);
}

async function midSend(stage: Stage): Promise<void> {
  const { front, episode } = stage;
  await fillAll(stage);
  await front.set(episode.mode);
  await pressAll(stage);
  await queuedAll(stage);
  await until(() => front.posts.some(({ to }) => to === Infinity), 5000);
  await wait(episode.lasts / 4);
}

/** Without the fault, which would be no fair one. */
async function endWell(stage: Stage): Promise<void> {
  await stage.front.set("none");
  await recover(stage);
}
