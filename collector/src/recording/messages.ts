import type { PlanData } from "../tallies/plan.ts";
import type { SentError } from "./sent-error.ts";
import type { RecordWish } from "./record-wish.ts";

/** What the thread that records is told when it starts. */
export interface RecordingOrder {
  /** The SQLite file. Whoever starts the thread has looked whether it is sound. */
  file: string;
}

/** Wishes that are to be recorded together. Plans are called by their keys. */
export interface RecordBatch {
  number: number;
  wishes: RecordWish<string>[];
  forwards: boolean;
  /** The plans that the thread does not know yet. */
  plans: [key: string, plan: PlanData][];
}

/** What became of a batch. */
export type Recorded = { number: number } & ({ results: boolean[] } | { failure: SentError; isBegun: boolean });
