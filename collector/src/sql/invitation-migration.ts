import type { Kysely, Migration } from "kysely";

export const invitationMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("invitation_batches")
      .addColumn("survey", "text", (column) => column.notNull())
      .addColumn("batch", "text", (column) => column.notNull())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("unit", "text", (column) => column.notNull())
      .addColumn("wave", "text", (column) => column.notNull())
      .addColumn("made_on", "text", (column) => column.notNull())
      .addColumn("codes", "integer", (column) => column.notNull())
      .addColumn("answered", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("invitation_batches_key", ["survey", "batch"])
      .execute();
    await db.schema
      .createTable("invitations")
      .addColumn("survey", "text", (column) => column.notNull())
      .addColumn("code", "text", (column) => column.notNull())
      .addColumn("batch", "text", (column) => column.notNull())
      .addColumn("place", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("invitations_key", ["survey", "code"])
      .execute();
  },
};
