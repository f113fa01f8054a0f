import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Pool } from "pg";
import { postgresServer } from "../../../collector/test/databases/postgres-server.ts";

/** Where a program of the bench stores: a file of SQLite, or the socket of a PostgreSQL server. */
export interface Place {
  kind: "SQLite" | "PostgreSQL";
  /** A folder of the run's own. */
  folder: string;
}

/** Most connections that a program has to PostgreSQL. */
export const POOL = 10;

let made = 0;

/** An empty database's name. */
export async function emptyIn({ kind, folder }: Place): Promise<string> {
  const name = `bench_${++made}`;
  if (kind === "SQLite") {
    await mkdir(folder, { recursive: true });
    return join(folder, `${name}.db`);
  }
  const pool = poolOf(folder, "postgres");
  await pool.query(`create database ${name}`);
  await pool.end();
  return name;
}

export const poolOf = (folder: string, database: string): Pool =>
  new Pool({ host: folder, user: "postgres", database, max: POOL });

/** A server whose commits reach the disk, as an operator's do. */
export const durableServer = () => postgresServer({ fsync: "on", full_page_writes: "on", shared_buffers: "128MB" });
