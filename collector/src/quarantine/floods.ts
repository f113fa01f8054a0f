import type { Recorder } from "../recording/recorder.ts";
import { peaks, usual } from "./pace.ts";
import type { Arrivals } from "./quarantines.ts";

/** Minutes in which forms came that are remembered of a survey, to know what is usual. */
const REMEMBERED = 240;

/** Milliseconds until a flood that goes on is told of again. */
const QUIET = 3_600_000;

/** Milliseconds after its last minute until a flood counts as over: what pauses goes on. */
const LULL = 900_000;

/** Knows what this program has stored since it began; of several collectors, each knows what came to it. */
export interface Floods {
  /** Stores as another recorder does, and notes what it has stored. */
  recorder: Recorder;
  /** A form was not taken, because it proved nothing. Whoever floods goes on with that, so it counts as having come, and not as usual. */
  turnedAway(survey: string): void;
  /** Whether far more forms than usual came within the last minutes. */
  isFlooded(survey: string): boolean;
}

/** What is known of a survey. */
interface Watched {
  /** What was stored, by minute. */
  minutes: Arrivals[];
  /** In the last of these minutes. */
  turnedAway: number;
  floodedAt: number;
  toldAt: number;
}

export interface FloodOptions {
  tell: (line: string) => void;
  now: () => Date;
  /** Whether a flood makes a survey ask for proofs of work. @default () => false */
  asksForProof?: (survey: string) => boolean;
}

/** Notices in the minute in which it happens that far more forms of a survey come than usual, by the rule of the command `pace`. */
export function floodsOf(recorder: Recorder, { tell, now, asksForProof = () => false }: FloodOptions): Floods {
  const watched = new Map<string, Watched>();

  function came(survey: string, kind: "stored" | "turnedAway"): void {
    const time = now();
    const of = watched.get(survey) ?? { minutes: [], turnedAway: 0, floodedAt: -Infinity, toldAt: -Infinity };
    watched.set(survey, of);
    const { minutes } = of;
    const at = time.toISOString().slice(0, "2026-03-31T08:15".length);
    // A clock that is set back goes on in the minute that it had come to.
    if (!minutes.length || minutes.at(-1)!.at < at) {
      minutes.push({ at, forms: 0 });
      of.turnedAway = 0;
    }
    if (minutes.length > REMEMBERED) minutes.shift();
    const current = minutes.at(-1)!;
    if (kind === "stored") current.forms++;
    else of.turnedAway++;
    const forms = current.forms + of.turnedAway;
    const stored = minutes.slice(0, -1).filter((minute) => minute.forms > 0);
    const [peak] = peaks([{ at, forms }], usual(stored));
    if (!peak) return;
    of.floodedAt = +time;
    if (+time < of.toldAt + QUIET) return;
    of.toldAt = +time;
    const means = asksForProof(survey) ? " New ones need a proof of work until it is over." : "";
    tell(
      `${peak.forms} forms of “${survey}” came within a minute, ${peak.times} times the usual.${means} See which: satisfaction-survey-collector pace --survey ${survey} --by minute`,
    );
  }

  return {
    recorder: {
      ...recorder,
      async keep(submission, ...rest) {
        const isStored = await recorder.keep(submission, ...rest);
        if (isStored) came(submission.survey, "stored");
        return isStored;
      },
    },
    turnedAway: (survey) => came(survey, "turnedAway"),
    isFlooded: (survey) => +now() < (watched.get(survey)?.floodedAt ?? -Infinity) + LULL,
  };
}
