import type { Kysely, Migration } from "kysely";

/** So that withdrawals can be said once more. */
export const withdrawalsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("withdrawn")
      .addColumn("survey", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    await db.schema.createIndex("withdrawn_survey").on("withdrawn").columns(["survey", "withdrawn_at", "id"]).execute();
  },
};

export const outgoingMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("outgoing")
      .addColumn("survey", "text", (column) => column.notNull())
      .addColumn("submission", "text", (column) => column.notNull())
      .addColumn("event", "text", (column) => column.notNull())
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("next_at", "text", (column) => column.notNull())
      .addColumn("since", "text", (column) => column.notNull())
      .addColumn("failure", "text")
      .addPrimaryKeyConstraint("outgoing_key", ["survey", "submission"])
      .execute();
    await db.schema.createIndex("outgoing_due").on("outgoing").columns(["next_at"]).execute();
  },
};
