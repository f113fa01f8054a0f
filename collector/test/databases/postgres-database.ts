import { randomUUID } from "node:crypto";
import { Client, Pool } from "pg";
import { inject } from "vitest";
import { migrate } from "../../src/index.ts";
import { postgresIn, postgresStoreIn } from "../../src/sql/postgres-store.ts";
import { asIfDistributed } from "../distribution/as-if-distributed.ts";
import type { TestDatabase } from "./database.ts";

/** An empty database of the run's server, or of the one in this folder. */
export async function postgresDatabase(folder?: string): Promise<TestDatabase & { pool(): Pool }> {
  const host = folder ?? (await sharedServer());
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  // Sorts as an office's would. A server that knows none but C and POSIX has this.
  await run(host, "postgres", `create database ${name} template template0 locale_provider icu icu_locale 'vi'`);
  const pool = () => new Pool({ host, user: "postgres", database: name, max: 10 });
  return {
    pool,
    address: `postgres://postgres@/${name}?host=${host}`,
    async open() {
      const db = postgresIn(pool(), [asIfDistributed]);
      await migrate(db);
      return postgresStoreIn(db);
    },
    kysely: async () => postgresIn(pool()),
    exec: (sql) => run(host, name, sql),
    remove: () => run(host, "postgres", `drop database if exists ${name} with (force)`),
  };
}

async function sharedServer(): Promise<string> {
  const response = await fetch(inject("sharedPostgres"));
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(text);
}

async function run(host: string, database: string, sql: string): Promise<void> {
  const client = new Client({ host, user: "postgres", database });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
