import { Client, Pool } from "pg";
import { migrate } from "../../src/sql/migrate.ts";
import { postgresIn } from "../../src/sql/postgres-store.ts";

/** What a new database of a test begins as. Sorts as an office's would; a server that knows none but C and POSIX has this. */
export const BARE = "template0 locale_provider icu icu_locale 'vi'";

/** One with today's tables, which is copied as files: making the tables anew takes five times as long. */
export const READY = "ready strategy file_copy";

/** Makes the database that `READY` copies. */
export async function makeReady(folder: string): Promise<void> {
  await runIn(folder, "postgres", `create database ready template ${BARE}`);
  const pool = new Pool({ host: folder, user: "postgres", database: "ready", max: 1 });
  // It has ended before the server has heard it.
  pool.on("error", () => {});
  const db = postgresIn(pool);
  await migrate(db);
  // Nobody may be in a database that is copied.
  await db.destroy();
}

/** @param folder the server's */
export async function runIn(folder: string, database: string, sql: string): Promise<void> {
  const client = new Client({ host: folder, user: "postgres", database });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
