import type { Kysely, Migration } from "kysely";
import { auditKeptMigration } from "./audit-kept-migration.ts";
import { stampMigration } from "./cells.ts";
import { countsCompressionMigration } from "./counts-compression-migration.ts";
import { editionMadeMigration } from "./edition-made-migration.ts";
import { erasingMigration } from "./erasing-migration.ts";
import { invitationMigration } from "./invitation-migration.ts";
import { outgoingMigration, withdrawalsMigration } from "./outgoing-migration.ts";
import { pressesMigration } from "./presses.ts";
import { proofMigration } from "./proofs.ts";
import { makerMigration, editionCellsMigration, quarantineMigration } from "./quarantines.ts";
import { rightsMigration } from "./rights.ts";
import { unitMigration } from "./unit-migration.ts";

/** Never change one that was released; add the next. They run in the order of their names. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-submissions": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("submissions")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("survey", "text", (column) => column.notNull())
        .addColumn("version", "text", (column) => column.notNull())
        .addColumn("digest", "text", (column) => column.notNull())
        .addColumn("channel", "text", (column) => column.notNull())
        .addColumn("unit", "text")
        .addColumn("language", "text", (column) => column.notNull())
        .addColumn("finished_at", "text", (column) => column.notNull())
        .addColumn("received_at", "text", (column) => column.notNull())
        .addColumn("body", "text", (column) => column.notNull())
        .addColumn("body_hash", "text", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("submissions_arrival").on("submissions").columns(["received_at", "id"]).execute();
      await db.schema
        .createIndex("submissions_survey")
        .on("submissions")
        .columns(["survey", "received_at", "id"])
        .execute();
      await db.schema
        .createTable("surveys")
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("version", "text", (column) => column.notNull())
        .addColumn("digest", "text", (column) => column.notNull())
        .addColumn("first_used_at", "text", (column) => column.notNull())
        .addColumn("body", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("surveys_key", ["id", "version", "digest"])
        .execute();
    },
  },
  "0002-revisions-and-withdrawal": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable("submissions")
        .addColumn("revision", "integer", (column) => column.notNull().defaultTo(1))
        .execute();
      await db.schema
        .alterTable("submissions")
        .addColumn("partial", "integer", (column) => column.notNull().defaultTo(0))
        .execute();
      await db.schema
        .createTable("withdrawn")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("revision", "integer", (column) => column.notNull())
        .addColumn("withdrawn_at", "text", (column) => column.notNull())
        .execute();
    },
  },
  "0003-tallies": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("tallies")
        .addColumn("survey", "text", (column) => column.notNull())
        .addColumn("track", "text", (column) => column.notNull())
        .addColumn("cell", "text", (column) => column.notNull())
        .addColumn("plan", "text", (column) => column.notNull())
        .addColumn("forms", "integer", (column) => column.notNull())
        .addColumn("counts", "text", (column) => column.notNull())
        .addColumn("published_forms", "integer", (column) => column.notNull())
        .addColumn("published", "text")
        .addPrimaryKeyConstraint("tallies_key", ["survey", "track", "cell"])
        .execute();
      await db.schema
        .createTable("tally_plans")
        .addColumn("survey", "text", (column) => column.notNull())
        .addColumn("shard", "text", (column) => column.notNull())
        .addColumn("plan", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("tally_plans_key", ["survey", "shard"])
        .execute();
      await db.schema
        .createTable("published_reports")
        .addColumn("survey", "text", (column) => column.notNull())
        .addColumn("track", "text", (column) => column.notNull())
        .addColumn("issued_at", "text")
        .addColumn("edition", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("published_reports_key", ["survey", "track"])
        .execute();
    },
  },
  "0004-views": {
    async up(db: Kysely<unknown>) {
      const key = ["survey", "day", "channel", "placement", "unit", "step", "section"] as const;
      let table = db.schema.createTable("views").addColumn("count", "bigint", (column) => column.notNull());
      for (const name of key) table = table.addColumn(name, "text", (column) => column.notNull());
      await table.addPrimaryKeyConstraint("views_key", [...key] as never).execute();
    },
  },
  "0010-rights": rightsMigration,
  "0011-quarantines": quarantineMigration,
  "0020-invitations": invitationMigration,
  "0021-erasing": erasingMigration,
  "0022-forwarding": outgoingMigration,
  "0030-stamps": stampMigration,
  "0040-proofs": proofMigration,
  "0041-audit-kept": auditKeptMigration,
  "0060-withdrawals": withdrawalsMigration,
  "0061-presses": pressesMigration,
  "0062-edition-made": editionMadeMigration,
  "0063-counts-compression": countsCompressionMigration,
  "0064-quarantine-makers": makerMigration,
  "0065-unit": unitMigration,
  "0066-edition-cells": editionCellsMigration,
};
