/** Column types of the database, for Kysely. Text and whole numbers only: the same in every SQL dialect. */
export interface Tables {
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
  };
  /** What is left of a withdrawn submission, so that a late replay does not bring it back. */
  withdrawn: {
    id: string;
    revision: number;
    withdrawn_at: string;
  };
  surveys: {
    id: string;
    version: string;
    digest: string;
    first_used_at: string;
    body: string;
  };
}
