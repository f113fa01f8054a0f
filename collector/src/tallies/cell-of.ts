import { type Counter, counterOf } from "../../../src/report/index.ts";
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

/** @returns a function that finds a submission's cell */
export function cellFinder(counting: Counting): (submission: Submission) => TrackCell {
  const counters = new Map<Track, Counter>();
  const make = (track: Track): Counter => {
    const counter = counterOf(counting.surveys, emptyTallyOf(counting, track), counting.options.known);
    counters.set(track, counter);
    return counter;
  };
  return (submission) => {
    const { track = "citizen" } = submission;
    return { track, cell: (counters.get(track) ?? make(track)).cellOf(submission) ?? "" };
  };
}
