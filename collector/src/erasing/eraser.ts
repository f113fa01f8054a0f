import type { StoredSubmission } from "../store/stored.ts";

/** Names submissions whose time is over. */
export interface DueQuery {
  survey: string;
  digest: string;
  /** Finished before this moment, ISO 8601 in UTC. */
  finishedBefore: string;
  limit: number;
}

/** What erasing needs of a store, in a transaction. */
export interface Eraser {
  /** Submissions of a version that were finished before, and of which nothing was erased yet, in any order. Holds them until the transaction ends. */
  due(query: DueQuery): Promise<StoredSubmission[]>;
  /** Sets the body of a submission that is held. The hash of what was sent becomes "": what is short could be guessed by it. */
  setBody(id: string, body: string): Promise<void>;
}
