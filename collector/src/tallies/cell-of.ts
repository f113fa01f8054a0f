import { counterOf } from "../../../src/report/index.ts";
import type { Submission, Track } from "../../../src/schema/index.ts";
import type { Counting } from "./counting.ts";
import { emptyTallyOf } from "./empty-tally.ts";

/** The cell in which a submission is counted. */
export interface TrackCell {
  track: Track;
  /** As the tally names it; "" for what cannot be counted. */
  cell: string;
}

/** Track and cell as one text. */
export const cellName = ({ track, cell }: TrackCell): string => `${track} ${cell}`;

/** @returns a function that finds a submission's cell, by counting it and taking it back */
export function cellFinder(counting: Counting): (submission: Submission) => TrackCell {
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
  const tally = emptyTallyOf(counting, track);
  return { tally, ...counterOf(counting.surveys, tally, counting.options.known) };
}
