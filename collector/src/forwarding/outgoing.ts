/* What a store keeps of what is to be forwarded, where it can: see `StoreTransaction.forwarding`. */

/** What has happened to a submission. */
export type ForwardedEvent = "received" | "withdrawn";

/** Names what is to be said of one submission: the newest only, so that nothing overtakes anything. */
export interface Outgoing {
  survey: string;
  submission: string;
  event: ForwardedEvent;
  /** Of the submission; 0 for one that was withdrawn. */
  revision: number;
}

/** What waits to be said, and how often it was tried. */
export interface WaitingOutgoing extends Outgoing {
  /** When it is to be tried next. */
  nextAt: string;
  /** Tries that failed. */
  attempts: number;
}

/** How forwarding stands. */
export interface ForwardingStatus {
  waiting: number;
  /** Of these, how many were tried in vain. */
  failing: number;
  /** Since when the oldest waits; `null` when nothing does. */
  oldest: string | null;
  /** Why the last tries failed, and how many wait for each reason. */
  failures: { failure: string; count: number }[];
}

export interface ForwardingReader {
  forwardingStatus(): Promise<ForwardingStatus>;
  /** Withdrawn submissions of a survey, by when they were withdrawn, then by id. */
  withdrawals(query: WithdrawalQuery): Promise<Withdrawal[]>;
}

/** A submission that was withdrawn, and when: ISO 8601 in UTC. */
export interface Withdrawal {
  id: string;
  withdrawnAt: string;
}

export interface WithdrawalQuery {
  survey: string;
  /** Go on behind this one. It need not be there. */
  after: Withdrawal;
  /** Only what was withdrawn before. */
  before: string;
  limit: number;
}

export interface ForwardingWriter {
  /**
   * Puts in what is to be said, in place of what was to be said of the same submission. What is under way or was put off keeps its time, so that
   * nothing overtakes what is said at this moment.
   * @param outgoing of different submissions
   * @param at now
   */
  put(outgoing: readonly Outgoing[], at: string): Promise<void>;
  /** What is due, put off until then, so that nobody else takes it meanwhile. In the order in which it is due. */
  claim(now: string, until: string, limit: number): Promise<WaitingOutgoing[]>;
  /** It was said. What has come since is due at once. @param at now */
  drop(outgoing: Outgoing, at: string): Promise<void>;
  /** It could not be said, and is to be tried again. What has come since stays as it is. */
  putOff(outgoing: Outgoing, nextAt: string, failure: string): Promise<void>;
}
