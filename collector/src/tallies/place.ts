import { counterOf } from "../../../src/report/index.ts";
import type { Submission, Track } from "../../../src/schema/index.ts";
import { nothing } from "./nothing.ts";
import type { Plan } from "./plan.ts";

type Counting = Pick<Plan, "surveys" | "options">;

/** In which of a survey's tallies a submission is counted. */
export interface Place {
  track: Track;
  /** The cell, as the tally names it; "" for what cannot be counted. */
  cell: string;
}

/** The place as one text. */
export const placeName = ({ track, cell }: Place): string => `${track} ${cell}`;

/** @returns a function that finds a submission's place, by counting it and taking it back */
export function placer(counting: Counting): (submission: Submission) => Place {
  const trials = new Map<Track, ReturnType<typeof trialOf>>();
  return (submission) => {
    const { track = "citizen" } = submission;
    const { tally, count, uncount } = trials.get(track) ?? trialOf(counting, track);
    if (!trials.has(track)) trials.set(track, { tally, count, uncount });
    count(submission);
    const [cell = ""] = Object.keys(tally.cells);
    uncount(submission);
    return { track, cell };
  };
}

function trialOf(counting: Counting, track: Track) {
  const tally = nothing(counting, track);
  return { tally, ...counterOf(counting.surveys, tally, counting.options.known) };
}
