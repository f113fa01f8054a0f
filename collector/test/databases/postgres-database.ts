import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import { inject } from "vitest";
import { migrate } from "../../src/index.ts";
import { postgresIn, postgresStoreIn } from "../../src/sql/postgres-store.ts";
import { asIfDistributed } from "../distribution/as-if-distributed.ts";
import type { TestDatabase } from "./database.ts";
import { BARE, READY, runIn } from "./ready-postgres.ts";

type PostgresTestDatabase = TestDatabase & { pool(): Pool };

/** A database of the run's server with today's tables and nothing in them. */
export const postgresDatabase = async (): Promise<PostgresTestDatabase> => made(await sharedServer(), READY);

/** One without tables, of the run's server or of the one in this folder. */
export const barePostgresDatabase = async (folder?: string): Promise<PostgresTestDatabase> =>
  made(folder ?? (await sharedServer()), BARE);

async function made(host: string, template: string): Promise<PostgresTestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runIn(host, "postgres", `create database ${name} template ${template}`);
  function pool(): Pool {
    const pool = new Pool({ host, user: "postgres", database: name, max: 10 });
    // A pool has ended before the server has heard it, and is then told that the database goes. An event that nobody listens to ends the run.
    pool.on("error", () => {});
    // So is a connection that somebody has taken out of it, and that a failed test never gives back.
    pool.on("connect", (client) => void client.on("error", () => {}));
    return pool;
  }
  return {
    pool,
    address: `postgres://postgres@/${name}?host=${host}`,
    async open() {
      const db = postgresIn(pool(), [asIfDistributed]);
      await migrate(db);
      return postgresStoreIn(db);
    },
    kysely: async () => postgresIn(pool()),
    exec: (sql) => runIn(host, name, sql),
    remove: () => runIn(host, "postgres", `drop database if exists ${name} with (force)`),
  };
}

async function sharedServer(): Promise<string> {
  const response = await fetch(inject("sharedPostgres"));
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(text);
}
