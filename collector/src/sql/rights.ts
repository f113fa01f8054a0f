import type { Kysely, Migration, Selectable } from "kysely";
import type { RightsReader, RightsWriter, StoredToken } from "../rights/rights.ts";
import type { RightsTables } from "./rights-tables.ts";
import type { Tables } from "./tables.ts";

export const rightsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("tokens")
      .addColumn("hash", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("scopes", "text", (column) => column.notNull())
      .addColumn("unit", "text")
      .addColumn("created_at", "text", (column) => column.notNull())
      .addColumn("ends_at", "text")
      .addColumn("used_on", "text")
      .execute();
    await db.schema
      .createTable("audit")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("who", "text", (column) => column.notNull())
      .addColumn("did", "text", (column) => column.notNull())
      .addColumn("survey", "text")
      .addColumn("unit", "text")
      .addColumn("detail", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("audit_order").on("audit").columns(["at", "id"]).execute();
  },
};

export function rightsReaderOn(db: Kysely<Tables>): RightsReader {
  return {
    async token(hash) {
      const row = await db.selectFrom("tokens").selectAll().where("hash", "=", hash).executeTakeFirst();
      return row && fromRow(row);
    },
    async tokens() {
      const rows = await db.selectFrom("tokens").selectAll().orderBy("created_at").orderBy("hash").execute();
      return rows.map(fromRow);
    },
    async audit({ after, limit }) {
      let query = db.selectFrom("audit").selectAll().orderBy("at").orderBy("id").limit(limit);
      if (after)
        query = query.where((eb) =>
          eb.or([eb("at", ">", after.at), eb.and([eb("at", "=", after.at), eb("id", ">", after.id)])]),
        );
      return query.execute();
    },
  };
}

export function rightsWriterOn(tx: Kysely<Tables>): RightsWriter {
  return {
    ...rightsReaderOn(tx),
    async addToken({ createdAt, endsAt, usedOn, ...same }) {
      await tx
        .insertInto("tokens")
        .values({ ...same, created_at: createdAt, ends_at: endsAt, used_on: usedOn })
        .execute();
    },
    async endToken(hash, at) {
      await tx
        .updateTable("tokens")
        .set({ ends_at: at })
        .where("hash", "=", hash)
        .where((eb) => eb.or([eb("ends_at", "is", null), eb("ends_at", ">", at)]))
        .execute();
    },
    async useToken(hash, day) {
      await tx.updateTable("tokens").set({ used_on: day }).where("hash", "=", hash).execute();
    },
    async addAudit(entry) {
      await tx.insertInto("audit").values(entry).execute();
    },
    async forgetAudit(ids) {
      if (ids.length) await tx.deleteFrom("audit").where("id", "in", ids).execute();
    },
  };
}

const fromRow = ({ created_at, ends_at, used_on, ...same }: Selectable<RightsTables["tokens"]>): StoredToken => ({
  ...same,
  createdAt: created_at,
  endsAt: ends_at,
  usedOn: used_on,
});
