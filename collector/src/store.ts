import type { Survey } from "../../src/schema/index.ts";

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
  finishedAt: string;
  receivedAt: string;
  /** Exactly what was accepted, as canonical JSON. */
  body: string;
  /** SHA-256 of `body`, hexadecimal. */
  bodyHash: string;
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
   * Keeps the submission, and the survey that it answers, so that it can be read when the survey's file is long gone.
   * @returns `false` when the id is taken, also by a request at the same moment
   */
  add(submission: StoredSubmission, survey: Survey): Promise<boolean>;
  find(id: string): Promise<StoredSubmission | undefined>;
  page(query: PageQuery): Promise<StoredSubmission[]>;
  count(survey?: string): Promise<number>;
  /** The versions of a survey that have submissions, in the order in which they were first used. */
  surveysUsed(id: string): Promise<Survey[]>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
