import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Kysely, type Transaction, sql } from "kysely";
import { type TableContent, NotMoved, copyTables } from "./copy-tables.ts";
import { TABLE_NAMES } from "./keys.ts";
import { openDurable, sqliteIn } from "./open-sqlite.ts";
import { migrate } from "./migrate.ts";
import { isPostgresUrl } from "./postgres-url.ts";
import type { Tables } from "./tables.ts";

/** Rows between two lines that say how far it is. */
const STEP = 10_000;

/** One of two databases that are copied. */
export interface CopySide {
  db: Kysely<Tables>;
  place: string;
  /** Keeps everybody else from writing until the transaction ends. */
  hold(tx: Transaction<Tables>): Promise<void>;
}

/** Copies everything from one into the other, which is empty, and compares it there. All is there afterwards, or nothing. @param say hears how far it is */
export async function copyDatabase(
  source: CopySide,
  target: CopySide,
  say: (line: string) => void,
): Promise<Record<keyof Tables, TableContent>> {
  const told = new Map<string, number>();
  try {
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
            say(`${table}: ${rows} rows so far`);
          });
        });
      });
    for (const [table, { rows, digest }] of Object.entries(copied))
      say(`${table}: ${rows} row(s), equal on both sides (${digest})`);
    return copied;
  } finally {
    await Promise.all([source.db.destroy(), target.db.destroy()]);
  }
}

/**
 * Opens a database to copy it, or to copy into it.
 * @param isLive collectors may use it meanwhile
 */
export async function sideAt(address: string, isLive = false): Promise<CopySide> {
  if (!isPostgresUrl(address)) return fileAt(address, !isLive);
  const { postgresDatabaseAt } = await import("../sql/open-postgres.ts");
  const { db, place } = await postgresDatabaseAt(address, {
    connections: 1,
    name: "satisfaction-survey-collector move",
  });
  return {
    db,
    place,
    async hold(tx) {
      if (isLive) return;
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

async function fileAt(file: string, isAlone: boolean): Promise<CopySide> {
  await mkdir(dirname(file), { recursive: true });
  try {
    // Where it is alone, nobody else can have the file open from here on.
    const db = sqliteIn(openDurable(file, { isAlone }));
    await migrate(db);
    return { db, place: file, hold: async () => {} };
  } catch (error) {
    throw String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY") ? inUse(file) : error;
  }
}

const inUse = (place: string) =>
  new NotMoved(`A collector uses ${place}. Stop it first, so that nothing comes in that would not be moved.`);
