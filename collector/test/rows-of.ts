import { openDurable } from "../src/sql/open-sqlite.ts";
import type { TestDatabase } from "./databases/index.ts";
import type { postgresDatabase } from "./databases/postgres-database.ts";
import type { sqliteDatabase } from "./databases/sqlite-database.ts";

/** A row with all that its database keeps of it: where it stands, and in PostgreSQL which transaction wrote it. */
export type RawRow = Record<string, unknown>;

/** Reads tables as somebody does who has got hold of the database. */
export async function rowsOf(database: TestDatabase, table: string): Promise<RawRow[]> {
  if ("file" in database) {
    const opened = openDurable((database as Awaited<ReturnType<typeof sqliteDatabase>>).file);
    const rows = opened.prepare(`select rowid as stands, * from ${table} order by rowid`).all() as RawRow[];
    opened.close();
    return rows;
  }
  const pool = (database as Awaited<ReturnType<typeof postgresDatabase>>).pool();
  try {
    const { rows } = await pool.query<RawRow>(
      `select ctid::text as stands, xmin::text as written, * from ${table} order by ctid`,
    );
    return rows;
  } finally {
    await pool.end();
  }
}
