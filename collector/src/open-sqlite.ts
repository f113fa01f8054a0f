import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import Database from "libsql";
import { kyselyStore } from "./kysely-store.ts";
import { migrate } from "./migrations.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * Opens the store in an embedded SQLite file, and makes the file when there is none.
 * What was answered with 201 survives the process being killed and the power being cut.
 */
export async function openSqlite(file: string): Promise<Store> {
  await mkdir(dirname(file), { recursive: true });
  const database = openDurable(file) as unknown as SqliteDatabase;
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db);
  return kyselyStore(db);
}

/** A connection whose commits are on the disk when they return. */
export function openDurable(file: string): Database.Database {
  const database = new Database(file);
  // Readers do not wait for the writer …
  database.pragma("journal_mode = WAL");
  // … and every commit is flushed to the disk; `NORMAL`, usual with WAL, may lose the last ones with the power.
  database.pragma("synchronous = FULL");
  // A second process may use the file, such as a backup.
  database.pragma("busy_timeout = 5000");
  return database;
}
