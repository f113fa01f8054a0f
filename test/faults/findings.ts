import type { BrowserName } from "./browser.ts";
import type { Played } from "./episode/stage.ts";
import { type Kind, faultOf, kindNames } from "./kinds.ts";
import { afterRetryAfter, mostInTenSeconds, overlaps } from "./posts.ts";
import { browsersOf } from "./schedule.ts";
import { sum } from "./sum.ts";

/** What the run must show beside the comparison, each with whether it does. */
export interface Finding {
  says: string;
  holds: boolean;
  /** The episodes that are to blame when it does not. */
  blamed?: readonly Played[];
}

/** Milliseconds. On a busy machine the proxy may be stopped between writing an answer and noting that. */
const NOTED_LATE = 100;

/**
 * How many attempts at one submission within ten seconds are not too many: each person of the episode sends, and may press "send now"; and
 * of pauses that are drawn from 2, 4, 8 … seconds, more than seven fit into ten seconds once in 100,000 times.
 */
const mostOf = ({ episode: { forms } }: Played): number => 2 * forms.length + 7;

/** @param without kinds of fault that were left out */
export const findings = (played: readonly Played[], without: readonly Kind[] = []): Finding[] => [
  everyFaultHappened(played, without),
  ...[wentAsPlanned, draftsCameBack, keptOnDevice, endedAlone, oneAtATime, waitedAsAsked, fewAttempts].map((find) =>
    find(played),
  ),
];

function everyFaultHappened(played: readonly Played[], without: readonly Kind[]): Finding {
  const wanted = kindNames.filter((kind) => !without.includes(kind));
  const browsers = browsersOf(played.map(({ episode }) => episode));
  const of = (kind: Kind, browser: BrowserName): Played[] =>
    played.filter(({ episode }) => episode.kind === kind && episode.browser === browser);
  const idle = browsers.flatMap((browser) =>
    kindNames
      .map((kind) => ({ kind, met: of(kind, browser) }))
      .filter(({ met }) => met.length && !sum(met.map(({ hits }) => hits)))
      .map(({ kind }) => `${faultOf(kind).says} (${browser})`),
  );
  const unplayed = browsers.includes("chromium") ? wanted.filter((kind) => !of(kind, "chromium").length) : [];
  const never = [...idle, ...unplayed];
  return { says: `faults that never happened: ${never.join(", ") || "none"}`, holds: !never.length };
}

/** What else an episode shows, once it was rescued, is the rescue's. */
function wentAsPlanned(played: readonly Played[]): Finding {
  const blamed = played.filter(({ rescued }) => rescued);
  return { says: `episodes that something unforeseen ended: ${blamed.length}`, holds: !blamed.length, blamed };
}

function draftsCameBack(played: readonly Played[]): Finding {
  const due = sum(played.map(({ drafts }) => drafts.due));
  const restored = sum(played.map(({ drafts }) => drafts.restored));
  const blamed = played.filter(({ drafts }) => drafts.restored < drafts.due);
  return { says: `drafts that came back after SIGKILL: ${restored} of ${due}`, holds: restored >= due, blamed };
}

/** A busy machine's storage answers too late now and then. */
function keptOnDevice(played: readonly Played[]): Finding {
  const pageOnly = sum(played.map((each) => each.pageOnly));
  const forms = sum(played.map(({ filled }) => filled.length));
  return {
    says: `kept in the page only, though there was room: ${pageOnly}`,
    holds: pageOnly <= forms / 50,
    blamed: played.filter((each) => each.pageOnly),
  };
}

function endedAlone(played: readonly Played[]): Finding {
  const alone = played.filter(({ episode, helped }) => !helped && episode.recovery !== "flush").length;
  return {
    says: `episodes that ended without a person pressing “send now”: ${alone} of ${played.length}`,
    holds: alone > played.length / 2,
    blamed: played.filter(({ helped }) => helped),
  };
}

/** A page that goes away sends once more, without waiting for anybody. */
function oneAtATime(played: readonly Played[]): Finding {
  const twice = sum(played.filter(stayed).map(({ posts }) => overlaps(posts)));
  const leaving = sum(played.map(({ posts }) => overlaps(posts))) - twice;
  const blamed = played.filter((each) => stayed(each) && overlaps(each.posts));
  const counts = `pages staying open: ${twice}; with pages going away: ${leaving}`;
  return {
    says: `sent while the same was under way, ${counts}`,
    holds: !twice,
    blamed,
  };
}

/** An episode in which no page went away. */
const stayed = ({ rescued, episode: { recovery, kind, impatient } }: Played): boolean =>
  !rescued && !impatient && !["reload", "reopen"].includes(recovery) && !kind.startsWith("killed");

function waitedAsAsked(played: readonly Played[]): Finding {
  const undisturbed = played.filter(
    ({ episode: { kind, recovery, impatient }, pageOnly, rescued }) =>
      kind.startsWith("busy") && recovery === "timer" && !impatient && !pageOnly && !rescued,
  );
  const isEarly = (milliseconds: number): boolean => milliseconds < -NOTED_LATE;
  const waits = undisturbed.flatMap(({ posts }) => afterRetryAfter(posts));
  const blamed = undisturbed.filter(({ posts }) => afterRetryAfter(posts).some(isEarly));
  const tooEarly = waits.filter(isEarly).length;
  const soonest = waits.length ? `; the soonest ${Math.min(...waits)} ms after it` : "";
  return { says: `sent before Retry-After was over: ${tooEarly}${soonest}`, holds: !tooEarly, blamed };
}

function fewAttempts(played: readonly Played[]): Finding {
  const attempts = sum(played.map(({ posts }) => posts.length));
  const most = Math.max(...played.map(({ posts }) => mostInTenSeconds(posts)));
  const blamed = played.filter((each) => mostInTenSeconds(each.posts) > mostOf(each));
  return {
    says: `attempts in all: ${attempts}; the most for one submission in 10 s: ${most}`,
    holds: !blamed.length,
    blamed,
  };
}
