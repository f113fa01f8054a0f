import { setTimeout as wait } from "node:timers/promises";
import { recover } from "./recovery.ts";
import { type Stage, fillAll, pressAll, queuedAll } from "./stage.ts";

// Courses in which the collector cannot be reached, without the proxy having a hand in it.

export async function goOffline(stage: Stage): Promise<void> {
  const { browser, episode, played } = stage;
  const flip = async (offline: boolean): Promise<void> => {
    await browser.setOffline!(offline);
    if (offline) played.hits++;
  };
  await fillAll(stage);
  await flip(true);
  await pressAll(stage);
  await queuedAll(stage);
  for (let times = episode.number % 3; times; times--) {
    await wait(episode.lasts / 3);
    await flip(false);
    await wait(episode.lasts / 10);
    await flip(true);
  }
  await wait(episode.lasts);
  await flip(false);
}

export async function loseTheName(stage: Stage): Promise<void> {
  const { browser, episode, played } = stage;
  await fillAll(stage);
  await browser.setUnresolved!(true);
  await pressAll(stage);
  await queuedAll(stage);
  await wait(episode.lasts);
  played.hits += await browser.setUnresolved!(false);
  await recover(stage);
}

export async function killCollector(stage: Stage): Promise<void> {
  const { collector, episode, played } = stage;
  await fillAll(stage);
  void pressAll(stage);
  await wait(episode.lasts / 10);
  const restarted = collector.killAndRestart();
  played.hits++;
  await queuedAll(stage);
  await restarted;
  await recover(stage);
}
