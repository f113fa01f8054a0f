/** Column types of the database, for Kysely. All are text: the same in every SQL dialect. */
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
  };
  surveys: {
    id: string;
    version: string;
    digest: string;
    first_used_at: string;
    body: string;
  };
}
