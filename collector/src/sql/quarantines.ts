import { type Kysely, type Migration, type Selectable, sql } from "kysely";
import type { Quarantine, QuarantineReader, QuarantineWriter } from "../quarantine/quarantines.ts";
import type { QuarantineTables } from "./quarantine-tables.ts";
import type { Tables } from "./tables.ts";

export const quarantineMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("submissions").addColumn("quarantine", "text").execute();
    // Of few rows, so that nobody counts all of a survey to learn that there is none.
    await db.schema
      .createIndex("submissions_quarantine")
      .on("submissions")
      .columns(["survey", "quarantine"])
      .where(sql.ref("quarantine"), "is not", null)
      .execute();
    await db.schema
      .createTable("quarantines")
      .addColumn("survey", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("arrived_from", "text", (column) => column.notNull())
      .addColumn("arrived_to", "text", (column) => column.notNull())
      .addColumn("unit", "text")
      .addColumn("channel", "text")
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("who", "text", (column) => column.notNull())
      .addColumn("made_at", "text", (column) => column.notNull())
      .addColumn("released_at", "text")
      .addPrimaryKeyConstraint("quarantines_key", ["survey", "id"])
      .execute();
  },
};

/** So many signs of a moment name its hour or its minute. */
const SIGNS = { hour: 13, minute: 16 } as const;

export function quarantineReaderOn(db: Kysely<Tables>): QuarantineReader {
  return {
    async quarantines(survey) {
      const rows = await db
        .selectFrom("quarantines")
        .selectAll()
        .where("survey", "=", survey)
        .orderBy("made_at")
        .orderBy("id")
        .execute();
      return rows.map(fromRow);
    },
    async setAside(survey) {
      const { count } = await db
        .selectFrom("submissions")
        .select((eb) => eb.fn.countAll().as("count"))
        .where("survey", "=", survey)
        .where("quarantine", "is not", null)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async arrivals({ survey, by, from, to }) {
      const at = sql<string>`substr(received_at, 1, ${sql.lit(SIGNS[by])})`;
      const rows = await db
        .selectFrom("submissions")
        .select((eb) => [at.as("at"), eb.fn.countAll().as("forms")])
        .where("survey", "=", survey)
        .where("received_at", ">=", from)
        .where("received_at", "<", to)
        .groupBy(at)
        .orderBy("at")
        .execute();
      return rows.map(({ at: moment, forms }) => ({ at: moment, forms: Number(forms) }));
    },
  };
}

export function quarantineWriterOn(tx: Kysely<Tables>): QuarantineWriter {
  return {
    async addQuarantine({ from, to, madeAt, releasedAt, ...same }) {
      await tx
        .insertInto("quarantines")
        .values({ ...same, arrived_from: from, arrived_to: to, made_at: madeAt, released_at: releasedAt })
        .execute();
    },
    async endQuarantine({ survey, id }, at) {
      await tx
        .updateTable("quarantines")
        .set({ released_at: at })
        .where("survey", "=", survey)
        .where("id", "=", id)
        .execute();
    },
    async mark(ids, from, to) {
      const changed = [];
      // One after the other, in their order: so no two transactions wait for each other.
      for (const id of ids) {
        const row = await tx
          .updateTable("submissions")
          .set({ quarantine: to })
          .where("id", "=", id)
          .where("quarantine", from === null ? "is" : "=", from)
          .returning(["id", "survey", "body"])
          .executeTakeFirst();
        if (row) changed.push(row);
      }
      return changed;
    },
  };
}

const fromRow = ({
  arrived_from,
  arrived_to,
  made_at,
  released_at,
  ...same
}: Selectable<QuarantineTables["quarantines"]>): Quarantine => ({
  ...same,
  from: arrived_from,
  to: arrived_to,
  madeAt: made_at,
  releasedAt: released_at,
});
