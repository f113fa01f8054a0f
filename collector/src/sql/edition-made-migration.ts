import type { Kysely, Migration } from "kysely";

/** So that a last edition stays as it was divided. */
export const editionMadeMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("published_reports").addColumn("made", "text").execute();
  },
};
