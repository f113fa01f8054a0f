import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from "kysely";
import Database from "libsql";
import { kyselyStore } from "./kysely-store.ts";
import { migrate } from "./migrations.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Milliseconds to wait while another process writes. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens the store in an embedded SQLite file, and makes the file when there is none.
 * What was answered with 201 survives the process being killed and the power being cut.
 */
export async function openSqlite(file: string): Promise<Store> {
  await mkdir(dirname(file), { recursive: true });
  const database = openDurable(file) as unknown as SqliteDatabase;
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db);
  const store = kyselyStore(db);
  return {
    ...store,
    async withdraw(...withdrawal) {
      await store.withdraw(...withdrawal);
      await emptyLog(db);
    },
  };
}

/** Takes what was withdrawn out of the write-ahead log, too. */
const emptyLog = (db: Kysely<Tables>): Promise<void> =>
  db.connection().execute(async (connection) => {
    // Without waiting: whoever reads at this moment, such as a backup, leaves it for the next time.
    await sql`pragma busy_timeout = 0`.execute(connection);
    try {
      await sql`pragma wal_checkpoint(truncate)`.execute(connection);
    } finally {
      await sql.raw(`pragma busy_timeout = ${BUSY_TIMEOUT}`).execute(connection);
    }
  });

/** A connection whose commits are on the disk when they return. */
export function openDurable(file: string): Database.Database {
  const database = new Database(file);
  // Readers do not wait for the writer …
  database.pragma("journal_mode = WAL");
  // … and every commit is flushed to the disk; `NORMAL`, usual with WAL, may lose the last ones with the power.
  database.pragma("synchronous = FULL");
  // What is withdrawn or replaced is overwritten with zeros, not only marked as free.
  database.pragma("secure_delete = ON");
  // A second process may use the file, such as a backup.
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  return database;
}
