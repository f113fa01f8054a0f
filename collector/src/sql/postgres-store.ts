import { setTimeout as pause } from "node:timers/promises";
import { Kysely, type KyselyPlugin, PostgresDialect, type PostgresPool, PostgresDriver, sql } from "kysely";
import { kyselyStore } from "./kysely-store.ts";
import { migrate } from "./migrate.ts";
import type { Store } from "../store/store.ts";
import type { Tables } from "./tables.ts";

/** A `Pool` of the package `pg`, as far as it is needed. */
export interface Pool extends PostgresPool {
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "connect", listener: (client: { on(event: "error", listener: () => void): unknown }) => void): unknown;
}

/**
 * Opens the store in PostgreSQL, or in what speaks its protocol.
 * @param pool one that has not connected yet
 */
export async function postgresStore(pool: Pool): Promise<Store> {
  const db = postgresIn(pool);
  await migrate(db);
  return postgresStoreIn(db);
}

/** The store in a database of PostgreSQL that is open and up to date. */
export const postgresStoreIn = (db: Kysely<Tables>): Store => ({
  ...kyselyStore(db),
  async compact() {
    await oldReaders(db);
    // A plain `vacuum` frees the place of old rows, but their bytes stay until somebody else needs it.
    for (const table of ["submissions", "invitation_batches"]) await sql`vacuum full ${sql.table(table)}`.execute(db);
  },
});

/** How long what is gone is kept in the files for those who may still read it, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Waits until nobody is left who began to read before now, such as an export, a dump or the server's own analysis: whatever they may still see, a
 * `vacuum full` keeps. Who writes in another database of the server counts as well: while it does, every new reader looks back to where it began, and
 * so does the `vacuum full` itself.
 */
async function oldReaders(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ now: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as now`.execute(db);
  const now = rows[0]!.now;
  for (const until = performance.now() + PATIENCE; performance.now() < until; await pause(50)) {
    const { rows: old } = await sql`
      select 1 where pg_snapshot_xmin(pg_current_snapshot()) < ${now}::xid8
      union all
      select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and age(backend_xmin) > age(${now}::xid8::xid)
    `.execute(db);
    if (!old.length) return;
  }
}

/** The database behind a pool, as it is. */
export function postgresIn(pool: Pool, plugins: KyselyPlugin[] = []): Kysely<Tables> {
  // A broken connection reports it twice: to the query that waits, and as an event. An event that nobody listens to ends the process.
  const heard = (): void => {};
  pool.on("error", heard);
  pool.on("connect", (client) => client.on("error", heard));
  return new Kysely<Tables>({ plugins, dialect: new Dialect({ pool }) });
}

class Dialect extends PostgresDialect {
  readonly #pool: Pool;

  constructor({ pool }: { pool: Pool }) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new QuietDriver({ pool: this.#pool });
  }
}

/** Ignores a failing rollback: if the connection is gone, there is nothing to roll back, and the first error says why. */
class QuietDriver extends PostgresDriver {
  override async rollbackTransaction(...args: Parameters<PostgresDriver["rollbackTransaction"]>): Promise<void> {
    await super.rollbackTransaction(...args).catch(() => {});
  }
}
