import { access, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Kysely, type Transaction, sql } from "kysely";
import { NotMoved, copyTables } from "../sql/copy-tables.ts";
import { TABLE_NAMES } from "../sql/keys.ts";
import { openDurable, sqliteIn } from "../sql/open-sqlite.ts";
import { migrate } from "../sql/migrate.ts";
import { isPostgresUrl } from "../sql/postgres-url.ts";
import type { Tables } from "../sql/tables.ts";
import { BadSetting } from "../settings.ts";
import type { CollectorCommand } from "./command.ts";

/** Rows between two lines that say how far it is. */
const STEP = 10_000;

interface Side {
  db: Kysely<Tables>;
  place: string;
  /** Keeps everybody else from writing until the transaction ends. */
  hold(tx: Transaction<Tables>): Promise<void>;
}

/** Copies everything that a collector keeps into another database, and compares it there. */
export const moveCommand: CollectorCommand = {
  does: "copies everything from one database into an empty one, and compares it",
  flags: {
    from: { does: "a SQLite file, or postgres://…, that no collector uses at the moment" },
    to: { does: "the other one" },
  },
  settings: [],
  async run({ flag }) {
    const [from, to] = [flag("from"), flag("to")];
    if (!from || !to || from === to) {
      throw new BadSetting("Give two databases: move --from data/submissions.db --to postgres://user@host/database");
    }
    if (!isPostgresUrl(from)) await access(from);
    const source = await sideAt(from);
    const target = await sideAt(to);
    const told = new Map<string, number>();
    const copied = await source.db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (out) => {
        await source.hold(out);
        return target.db.transaction().execute(async (into) => {
          await target.hold(into);
          return copyTables(out, into, (table, rows) => {
            if (rows - (told.get(table) ?? 0) < STEP) return;
            told.set(table, rows);
            console.log(`${table}: ${rows} rows so far`);
          });
        });
      });
    for (const [table, { rows, digest }] of Object.entries(copied)) {
      console.log(`${table}: ${rows} row(s), equal on both sides (${digest})`);
    }
    await Promise.all([source.db.destroy(), target.db.destroy()]);
    console.log(`Moved from ${source.place} to ${target.place}. The old one is as it was.`);
  },
};

async function sideAt(address: string): Promise<Side> {
  if (!isPostgresUrl(address)) return fileAt(address);
  const { postgresDatabaseAt } = await import("../sql/open-postgres.ts");
  const { db, place } = await postgresDatabaseAt(address, {
    connections: 1,
    name: "satisfaction-survey-collector move",
  });
  return {
    db,
    place,
    async hold(tx) {
      await sql`lock table ${sql.join(TABLE_NAMES.map((table) => sql.table(table)))} in share row exclusive mode`.execute(
        tx,
      );
      const { rows } = await sql`
        select pid from pg_stat_activity
        where datname = current_database() and application_name = 'satisfaction-survey-collector'
      `.execute(tx);
      if (rows.length) throw inUse(place);
    },
  };
}

async function fileAt(file: string): Promise<Side> {
  await mkdir(dirname(file), { recursive: true });
  try {
    // Nobody else can have the file open from here on.
    const db = sqliteIn(openDurable(file, { isAlone: true }));
    await migrate(db);
    return { db, place: file, hold: async () => {} };
  } catch (error) {
    throw String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY") ? inUse(file) : error;
  }
}

const inUse = (place: string) =>
  new NotMoved(`A collector uses ${place}. Stop it first, so that nothing comes in that would not be moved.`);
