import type { Kysely, Migration } from "kysely";

/** So that who may read one commune does not read a whole province to find its forms. */
export const unitMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex("submissions_unit")
      .on("submissions")
      .columns(["unit", "survey", "received_at", "id"])
      .execute();
  },
};
