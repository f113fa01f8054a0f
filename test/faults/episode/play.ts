import type { Collector } from "../collector.ts";
import type { Kind } from "../kinds.ts";
import type { Lane } from "../lanes.ts";
import { randomFrom } from "../random.ts";
import type { Episode } from "../schedule.ts";
import { YEAR, exceedQuota, setClock } from "./device.ts";
import { killAtSend, killWhileTyping, makeSure } from "./drafts.ts";
import { closeTabs, killWhileSending } from "./mid-send.ts";
import { takeDiaries, takeStates } from "./notes.ts";
import { delivered } from "./recovery.ts";
import { sendThrough } from "./send-through.ts";
import { type Played, type Stage, openAll, stageFor } from "./stage.ts";
import { goOffline, killCollector, loseTheName } from "./unreachable.ts";

/** The course of an episode, where it is not `sendThrough`. */
const courses: Partial<Record<Kind, (stage: Stage) => Promise<void>>> = {
  offline: goOffline,
  unresolved: loseTheName,
  "tab-closed": closeTabs,
  "killed-sending": killWhileSending,
  "killed-at-send": killAtSend,
  "killed-typing": killWhileTyping,
  "clock-back": (stage) => setClock(stage, -YEAR),
  "clock-forward": (stage) => setClock(stage, YEAR),
  quota: exceedQuota,
  "collector-killed": killCollector,
};

/** Plays an episode from opening the pages to the last delivery. */
export async function play(lane: Lane, episode: Episode, collector: Collector): Promise<Played> {
  const stage = stageFor(lane, episode, collector);
  const { played } = stage;
  lane.front.draw(randomFrom(episode.seed + episode.number));
  try {
    await openAll(stage);
    await (courses[episode.kind] ?? sendThrough)(stage);
    await delivered(stage);
  } catch (error) {
    played.troubles.push((error as Error).message.split("\n")[0]!);
    played.rescued = true;
    await takeStates(stage);
    await rescue(stage).catch((worse: Error) => played.troubles.push(`and then: ${worse.message.split("\n")[0]}`));
  }
  await tidy(stage);
  played.posts = lane.front.posts.slice(stage.first);
  played.milliseconds = Date.now() - played.began;
  return played;
}

/** After something unforeseen, the citizen still brings every form to its end. */
async function rescue(stage: Stage): Promise<void> {
  await tidy(stage);
  for (const filled of stage.played.filled) {
    await makeSure(stage, filled, false);
    await delivered(stage);
  }
}

/** Leaves the lane as it was found. */
async function tidy(stage: Stage): Promise<void> {
  const { front, browser, citizens, played } = stage;
  const tried = (work: Promise<unknown> | undefined) =>
    work?.catch((error: Error) => played.troubles.push(error.message));
  await takeDiaries(stage);
  await front.set("none");
  if (played.episode.kind === "offline") await tried(browser.setOffline?.(false));
  if (played.episode.kind === "quota") await tried(browser.setQuota?.(false));
  stage.clock = 0;
  front.hangUp();
  await Promise.all(citizens.map(({ tab }) => (tab.release ?? tab.close)().catch(() => {})));
  stage.citizens = [];
}
