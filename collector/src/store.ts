import type { Survey } from "../../src/schema/index.ts";
import type { Plan } from "./tallies/plan.ts";
import type { TallyStore } from "./tallies/tally-store.ts";

/** One accepted submission. Times are ISO 8601 in UTC. */
export interface StoredSubmission {
  id: string;
  survey: string;
  version: string;
  digest: string;
  channel: string;
  /** The context field `unit`, where the survey declares one. */
  unit: string | null;
  language: string;
  revision: number;
  /** Whether the person had not finished yet. */
  partial: boolean;
  finishedAt: string;
  /** When its first revision arrived. It orders lists and exports, so no later revision moves it. */
  receivedAt: string;
  /** What was accepted, as canonical JSON: as it was sent, but for times that cannot be. */
  body: string;
  /** SHA-256 of what was sent as canonical JSON, hexadecimal. */
  bodyHash: string;
}

/** What is left of a withdrawn submission: nothing of its answers. */
export interface Withdrawn {
  id: string;
  /** The revision that was withdrawn. */
  revision: number;
}

/** A place in the order of arrival. */
export interface Position {
  receivedAt: string;
  id: string;
}

export interface PageQuery {
  /** Only submissions of this survey, all versions. */
  survey?: string | undefined;
  order: "oldest-first" | "newest-first";
  /** Go on behind this one. */
  after?: Position | undefined;
  limit: number;
}

/** Where submissions are kept. Every promise that resolves means that the data is on the disk. */
export interface Store {
  /**
   * Keeps the submission in place of a lower revision of it, and the survey that it answers, so that it can be read when
   * the survey's file is long gone. Counts it in the same transaction.
   * @returns `false` when the id was withdrawn or holds this revision, a higher one or, for a partial submission, a
   * complete one, also since a moment ago
   */
  keep(submission: StoredSubmission, survey: Survey, plan: Plan): Promise<boolean>;
  find(id: string): Promise<StoredSubmission | undefined>;
  /**
   * Forgets the submission, if there is one, remembers only that it was withdrawn, and counts it no more: all or nothing.
   * @param plan of its survey
   */
  withdraw(id: string, at: string, plan: Plan | undefined): Promise<void>;
  findWithdrawn(id: string): Promise<Withdrawn | undefined>;
  /** Up to two ids, of stored and of withdrawn submissions, that begin so. */
  idsFrom(prefix: string): Promise<string[]>;
  page(query: PageQuery): Promise<StoredSubmission[]>;
  count(survey?: string): Promise<number>;
  /** The versions of a survey that have submissions, in the order in which they were first used. */
  surveysUsed(id: string): Promise<Survey[]>;
  tallies: TallyStore;
  /** Rejects when the database does not answer, or when the last submission could not be stored and another one could not be, either. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
