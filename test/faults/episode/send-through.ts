import { setTimeout as wait } from "node:timers/promises";
import { open } from "../citizen.ts";
import type { Front } from "../front.ts";
import { type Kind, treatmentNames } from "../kinds.ts";
import { takeDiaries } from "./notes.ts";
import { recover } from "./recovery.ts";
import { type Stage, fillAll, pressAll, queuedAll } from "./stage.ts";
import { until } from "./until.ts";

/** The usual course: filled in, sent while the proxy does its worst, and helped on afterwards. */
export async function sendThrough(stage: Stage): Promise<void> {
  const { front, episode, played } = stage;
  await fillAll(stage);
  const before = treated(front);
  await front.set(episode.mode);
  await pressAll(stage);
  await queuedAll(stage);
  await fault(stage);
  played.hits += isInProxy(episode.kind) ? treated(front) - before : episode.forms.length;
  await front.set("none");
  await recover(stage);
}

/** The fault goes on until it was met at least once, and a little longer. */
export async function fault(stage: Stage): Promise<void> {
  const { front, episode, citizens, browser, first, played } = stage;
  const { mode, kind, lasts, impatient, forms } = episode;
  if (mode !== "refused") await until(() => front.posts.length > first, 5000);
  await wait(lasts);
  if (!impatient || played.pageOnly || !isInProxy(kind)) return;
  await takeDiaries(stage);
  await citizens[0]!.tab.close();
  citizens[0]!.tab = await open(browser, front.url, forms[0]!);
  await wait(lasts);
}

const isInProxy = (kind: Kind): boolean => kind === "mixed" || (treatmentNames as readonly string[]).includes(kind);

const treated = ({ given }: Front): number => [...given.values()].reduce((sum, count) => sum + count, 0);
