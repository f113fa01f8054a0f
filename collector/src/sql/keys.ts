import type { Tables } from "./tables.ts";

/** What names a row, and which of several servers has it. */
export interface TableKey<Column = string> {
  /** The primary key. */
  columns: readonly Column[];
  /**
   * The column whose value says on which server a row is. What is changed or held together in one statement has one value of it, and the
   * primary key has it, because a server can only compare with what it has.
   */
  distributedBy: Column;
  /** What that column names. Tables of one of them are distributed alike, so that rows of one value are on one server. */
  of: "submission" | "survey" | "press" | "token" | "entry";
}

/** Every table's key: a submission is where its id says, and what it adds up to is where its survey says. */
export const KEYS: { readonly [Name in keyof Tables]: TableKey<keyof Tables[Name] & string> } = {
  surveys: { columns: ["id", "version", "digest"], distributedBy: "id", of: "survey" },
  submissions: { columns: ["id"], distributedBy: "id", of: "submission" },
  withdrawn: { columns: ["id"], distributedBy: "id", of: "submission" },
  tally_plans: { columns: ["survey", "shard"], distributedBy: "survey", of: "survey" },
  tallies: { columns: ["survey", "track", "cell"], distributedBy: "survey", of: "survey" },
  published_reports: { columns: ["survey", "track"], distributedBy: "survey", of: "survey" },
  views: {
    columns: ["survey", "day", "channel", "placement", "unit", "step", "section"],
    distributedBy: "survey",
    of: "survey",
  },
  invitation_batches: { columns: ["survey", "batch"], distributedBy: "survey", of: "survey" },
  invitations: { columns: ["survey", "code"], distributedBy: "survey", of: "survey" },
  outgoing: { columns: ["survey", "submission"], distributedBy: "survey", of: "survey" },
  presses: { columns: ["press"], distributedBy: "press", of: "press" },
  tokens: { columns: ["hash"], distributedBy: "hash", of: "token" },
  audit: { columns: ["id"], distributedBy: "id", of: "entry" },
  quarantines: { columns: ["survey", "id"], distributedBy: "survey", of: "survey" },
  edition_cells: { columns: ["survey", "track", "edition"], distributedBy: "survey", of: "survey" },
  proof_secrets: { columns: ["survey"], distributedBy: "survey", of: "survey" },
  spent_proofs: { columns: ["survey", "challenge"], distributedBy: "survey", of: "survey" },
};

export const TABLE_NAMES = Object.keys(KEYS) as readonly (keyof Tables)[];
