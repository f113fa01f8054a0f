import { type Citizen, type Filled, fill, open, press, queued } from "../citizen.ts";
import type { Collector } from "../collector.ts";
import type { Lane } from "../lanes.ts";
import type { Post } from "../posts.ts";
import { type Episode, nameOf } from "../schedule.ts";
import type { Note } from "./note.ts";

/** What came of an episode. */
export interface Played {
  episode: Episode;
  filled: Filled[];
  /** What the proxy saw meanwhile. */
  posts: Post[];
  /** How often the fault really happened. */
  hits: number;
  /** What the harness did not expect; not yet a submission lost. */
  troubles: string[];
  /** Forms that the widget could not keep on the device. */
  pageOnly: number;
  /** Somebody had to press "send now", beyond what the schedule says. */
  helped: boolean;
  /** Drafts that should have come back after a kill, and those that did. */
  drafts: { due: number; restored: number };
  /** Something unforeseen ended it, and it was brought to its end another way: pages went away that were to stay. */
  rescued: boolean;
  notes: Note[];
  /** In milliseconds since 1970. */
  began: number;
  milliseconds: number;
}

/** A lane while an episode is played in it. */
export interface Stage extends Lane {
  episode: Episode;
  collector: Collector;
  citizens: Citizen[];
  played: Played;
  /** The device's clock, ahead of the real one. */
  clock: number;
  /** How many submissions the proxy had seen when it began. */
  first: number;
}

export function stageFor(lane: Lane, episode: Episode, collector: Collector): Stage {
  const filled = episode.forms.map((form) => ({
    form,
    episode: nameOf(episode),
    pressed: { from: Infinity, to: -Infinity },
  }));
  const played: Played = {
    episode,
    filled,
    posts: [],
    hits: 0,
    troubles: [],
    pageOnly: 0,
    helped: false,
    drafts: { due: 0, restored: 0 },
    rescued: false,
    notes: [],
    began: Date.now(),
    milliseconds: 0,
  };
  return { ...lane, episode, collector, citizens: [], played, clock: 0, first: lane.front.posts.length };
}

/** All citizens at once. */
export const all = <Result>({ citizens }: Stage, act: (citizen: Citizen) => Promise<Result>): Promise<Result[]> =>
  Promise.all(citizens.map(act));

export async function openAll(stage: Stage): Promise<void> {
  const { browser, front, played } = stage;
  stage.citizens = await Promise.all(
    played.filled.map(async (filled) => ({ filled, tab: await open(browser, front.url, filled.form) })),
  );
}

export const fillAll = (stage: Stage) => all(stage, ({ tab, filled: { form } }) => fill(tab, form));
export const pressAll = (stage: Stage) => all(stage, (citizen) => press(citizen, stage.clock));

/**
 * Waits until the widget has every form, and says where. A citizen who is told that only the page has it stays on the
 * page: a busy machine's storage may answer too late.
 */
export async function queuedAll(stage: Stage): Promise<void> {
  await all(stage, (citizen) => queued(citizen, stage.clock));
  stage.played.pageOnly = stage.played.filled.filter((each) => !each.queued?.kept).length;
  if (stage.played.pageOnly) stage.played.troubles.push("kept in the page only");
}
