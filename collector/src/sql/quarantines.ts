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

/** So that an office does not bring back what one above it has taken out. What is there already was taken out at the machine. */
export const makerMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("quarantines").addColumn("maker_unit", "text").execute();
  },
};

/** So that whoever takes forms out later knows which were published together. */
export const editionCellsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("edition_cells")
      .addColumn("survey", "text", (column) => column.notNull())
      .addColumn("track", "text", (column) => column.notNull())
      .addColumn("edition", "integer", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("cells", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("edition_cells_key", ["survey", "track", "edition"])
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
    async setAside(survey, units) {
      let query = db
        .selectFrom("submissions")
        .select((eb) => eb.fn.countAll().as("count"))
        .where("survey", "=", survey)
        .where("quarantine", "is not", null);
      if (units) query = query.where("unit", "in", units);
      const { count } = await query.executeTakeFirstOrThrow();
      return Number(count);
    },
    async arrivals({ survey, by, from, to, units }) {
      const at = sql<string>`substr(received_at, 1, ${sql.lit(SIGNS[by])})`;
      let query = db
        .selectFrom("submissions")
        .select((eb) => [at.as("at"), eb.fn.countAll().as("forms")])
        .where("survey", "=", survey)
        .where("received_at", ">=", from)
        .where("received_at", "<", to);
      if (units) query = query.where("unit", "in", units);
      const rows = await query.groupBy(at).orderBy("at").execute();
      return rows.map(({ at: moment, forms }) => ({ at: moment, forms: Number(forms) }));
    },
    async editionCells({ survey, track }) {
      const rows = await db
        .selectFrom("edition_cells")
        .select(["edition", "at", "cells"])
        .where("survey", "=", survey)
        .where("track", "=", track)
        .orderBy("edition")
        .execute();
      return rows.map(({ edition, at, cells }) => ({ number: edition, at, cells: JSON.parse(cells) as string[] }));
    },
  };
}

export function quarantineWriterOn(tx: Kysely<Tables>): QuarantineWriter {
  return {
    ...quarantineReaderOn(tx),

    async addQuarantine({ from, to, makerUnit, madeAt, releasedAt, ...same }) {
      const times = { arrived_from: from, arrived_to: to, made_at: madeAt, released_at: releasedAt };
      await tx
        .insertInto("quarantines")
        .values({ ...same, ...times, maker_unit: makerUnit })
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
    async addEditionCells({ survey, track }, { number, at, cells }) {
      await tx
        .insertInto("edition_cells")
        .values({ survey, track, edition: number, at, cells: JSON.stringify(cells) })
        .execute();
    },
    async forgetEditionCells({ survey, track }) {
      await tx.deleteFrom("edition_cells").where("survey", "=", survey).where("track", "=", track).execute();
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
  maker_unit,
  made_at,
  released_at,
  ...same
}: Selectable<QuarantineTables["quarantines"]>): Quarantine => ({
  ...same,
  from: arrived_from,
  to: arrived_to,
  makerUnit: maker_unit,
  madeAt: made_at,
  releasedAt: released_at,
});
