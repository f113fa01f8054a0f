import type { Kysely, Migration } from "kysely";

/** Finds what is to be erased without a look at what was erased already. */
export const erasingMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex("submissions_unerased")
      .on("submissions")
      .columns(["survey", "digest", "finished_at"])
      .execute();
  },
};
