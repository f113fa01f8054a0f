import type { BrowserName } from "./browser.ts";
import type { Played } from "./episode/stage.ts";
import { type Kind, faultOf, kindNames } from "./kinds.ts";
import { afterRetryAfter, mostInTenSeconds, overlaps } from "./posts.ts";
import { browsersOf, nameOf } from "./schedule.ts";
import { sum } from "./sum.ts";

/** What the run must show beside the comparison, each with whether it does. */
export interface Finding {
  says: string;
  holds: boolean;
}

/** Milliseconds. On a busy machine a browser has read an answer before the proxy gets to note its end. */
const NOTED_LATE = 500;

/** More attempts at one submission within ten seconds than this are too many, whatever happens. */
const MOST = 12;

export const findings = (played: readonly Played[]): Finding[] =>
  [everyFaultHappened, draftsCameBack, keptOnDevice, endedAlone, oneAtATime, waitedAsAsked, fewAttempts].map((find) =>
    find(played),
  );

function everyFaultHappened(played: readonly Played[]): Finding {
  const browsers = browsersOf(played.map(({ episode }) => episode));
  const of = (kind: Kind, browser: BrowserName): Played[] =>
    played.filter(({ episode }) => episode.kind === kind && episode.browser === browser);
  const idle = browsers.flatMap((browser) =>
    kindNames
      .map((kind) => ({ kind, met: of(kind, browser) }))
      .filter(({ met }) => met.length && !sum(met.map(({ hits }) => hits)))
      .map(({ kind }) => `${faultOf(kind).says} (${browser})`),
  );
  const unplayed = browsers.includes("chromium") ? kindNames.filter((kind) => !of(kind, "chromium").length) : [];
  const never = [...idle, ...unplayed];
  return { says: `faults that never happened: ${never.join(", ") || "none"}`, holds: !never.length };
}

function draftsCameBack(played: readonly Played[]): Finding {
  const due = sum(played.map(({ drafts }) => drafts.due));
  const restored = sum(played.map(({ drafts }) => drafts.restored));
  return { says: `drafts that came back after SIGKILL: ${restored} of ${due}`, holds: restored >= due };
}

/** A busy machine's storage answers too late now and then. */
function keptOnDevice(played: readonly Played[]): Finding {
  const pageOnly = sum(played.map((each) => each.pageOnly));
  const forms = sum(played.map(({ filled }) => filled.length));
  return { says: `kept in the page only, though there was room: ${pageOnly}`, holds: pageOnly <= forms / 50 };
}

function endedAlone(played: readonly Played[]): Finding {
  const alone = played.filter(({ episode, helped }) => !helped && episode.recovery !== "flush").length;
  return {
    says: `episodes that ended without a person pressing “send now”: ${alone} of ${played.length}`,
    holds: alone > played.length / 2,
  };
}

/** A page that goes away sends once more, without waiting for anybody. */
function oneAtATime(played: readonly Played[]): Finding {
  const twice = sum(played.filter(stayed).map(({ posts }) => overlaps(posts)));
  const leaving = sum(played.map(({ posts }) => overlaps(posts))) - twice;
  const where = played.filter((each) => stayed(each) && overlaps(each.posts)).map(({ episode }) => nameOf(episode));
  const counts = `pages staying open: ${twice}; with pages going away: ${leaving}`;
  return {
    says: [`sent while the same was under way, ${counts}`, ...where].join("; "),
    holds: !twice,
  };
}

/** An episode in which no page went away. */
const stayed = ({ episode: { recovery, kind, impatient } }: Played): boolean =>
  !impatient && !["reload", "reopen"].includes(recovery) && !kind.startsWith("killed");

function waitedAsAsked(played: readonly Played[]): Finding {
  const undisturbed = played.filter(
    ({ episode: { kind, recovery, impatient }, pageOnly }) =>
      kind.startsWith("busy") && recovery === "timer" && !impatient && !pageOnly,
  );
  const waits = undisturbed.flatMap(({ posts }) => afterRetryAfter(posts));
  const tooEarly = waits.filter((milliseconds) => milliseconds < -NOTED_LATE).length;
  const soonest = waits.length ? `; the soonest ${Math.min(...waits)} ms after it` : "";
  return { says: `sent before Retry-After was over: ${tooEarly}${soonest}`, holds: !tooEarly };
}

function fewAttempts(played: readonly Played[]): Finding {
  const attempts = sum(played.map(({ posts }) => posts.length));
  const most = Math.max(...played.map(({ posts }) => mostInTenSeconds(posts)));
  return { says: `attempts in all: ${attempts}; the most for one submission in 10 s: ${most}`, holds: most <= MOST };
}
