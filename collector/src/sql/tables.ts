import type { SentPress } from "../form/presses.ts";
import type { ForwardedEvent } from "../forwarding/outgoing.ts";
import type { Invitation, InvitationBatch } from "../invitations/invitations.ts";
import type { ProofTables } from "./proof-tables.ts";
import type { QuarantineTables } from "./quarantine-tables.ts";
import type { RightsTables } from "./rights-tables.ts";
import type { Views } from "../store/stored.ts";

/** Column types of the database, for Kysely. Text and whole numbers only: the same in every SQL dialect. */
export interface Tables extends RightsTables, QuarantineTables, ProofTables {
  submissions: {
    id: string;
    survey: string;
    version: string;
    digest: string;
    channel: string;
    unit: string | null;
    language: string;
    finished_at: string;
    received_at: string;
    body: string;
    body_hash: string;
    revision: number;
    /** 1 for a partial submission, 0 for a complete one. */
    partial: number;
    /** The quarantine that it is in: then it is in no figures. */
    quarantine: string | null;
  };
  /** What is left of a withdrawn submission, so that a late replay does not bring it back. */
  withdrawn: {
    id: string;
    revision: number;
    withdrawn_at: string;
    /** "" for what was withdrawn before there was this column. */
    survey: string;
  };
  /** Forms that came without an id, for some seconds. */
  presses: SentPress;
  surveys: {
    id: string;
    version: string;
    digest: string;
    first_used_at: string;
    body: string;
  };
  /** What was counted, a row per cell of a survey's tally. */
  tallies: {
    survey: string;
    track: string;
    cell: string;
    /** `Plan.digest` of the tallies in this row. */
    plan: string;
    /** Forms counted. */
    forms: number;
    /** The tally of the cell as JSON. */
    counts: string;
    /** Forms in `published`. */
    published_forms: number;
    /** What `counts` was when it was last published; `null` before. */
    published: string | null;
    /** Another one whenever `counts` is set. */
    stamp: string;
  };
  /**
   * By which plan the tallies are kept. There are several rows per survey, and a submission holds one of them while it is
   * counted, so that it seldom waits for another; whoever counts anew holds all.
   */
  tally_plans: {
    survey: string;
    /** First hexadecimal digit of a submission's id. */
    shard: string;
    /** "" when something was stored that was not counted. */
    plan: string;
  };
  /** Sums of views by day; "" where a value is not told apart. */
  views: Views;
  invitation_batches: Omit<InvitationBatch, "madeOn"> & { made_on: string };
  /** The codes of all batches. Nothing here changes once it is made: which were answered stands in the batch. */
  invitations: Invitation & { survey: string };
  /** What is to be forwarded, a row for each submission at most. */
  outgoing: {
    survey: string;
    submission: string;
    event: ForwardedEvent;
    revision: number;
    attempts: number;
    /** When it is due; while somebody forwards it, until when it is theirs. */
    next_at: string;
    since: string;
    failure: string | null;
  };
  published_reports: {
    survey: string;
    track: string;
    /** `null` before anything was published. */
    issued_at: string | null;
    /** Counts up whenever the report changes. */
    edition: number;
    /** See `Edition.made`. */
    made: string | null;
  };
}
