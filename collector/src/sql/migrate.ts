import type { Kysely } from "kysely";
import { CollectorError } from "../errors/collector-error.ts";
import { migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";
import { transact } from "./transact.ts";

/** Thrown when a newer version of the collector has changed the tables, so that this one would serve something false. */
export class NewerDatabase extends CollectorError {
  override name = "NewerDatabase";

  constructor(unknown: string) {
    super(
      "newer-database",
      `A newer version of the collector has changed this database (“${unknown}”), and this one does not know how. Install that version, or restore the backup from before.`,
    );
  }
}

/** What was done to a database, and who is at it. They are named as Kysely's own migrator names them. */
interface Remembered {
  kysely_migration: { name: string; timestamp: string };
  kysely_migration_lock: { id: string; is_locked: number };
}

/**
 * Brings the tables up to date. Of several programs that start at once, one does it and the others wait for it. It is one transaction, so
 * that a program that ends in the midst leaves nothing half done, and a row is the lock, because a lock of a session is nobody's behind a pool
 * that gives each transaction another connection.
 * @param last the last migration to run, by its name @default the newest
 */
export async function migrate(db: Kysely<Tables>, last?: string): Promise<void> {
  const wanted = Object.keys(migrations)
    .sort()
    .filter((name) => last === undefined || name <= last);
  // Who has nothing to do need not wait for whoever writes.
  if (!pending(wanted, await doneIn(db)).length) return;
  await transact(db, async (tx) => {
    const memory = tx as unknown as Kysely<Remembered>;
    await memory
      .insertInto("kysely_migration_lock")
      .values({ id: "migration_lock", is_locked: 0 })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ is_locked: 0 }))
      .execute();
    for (const name of pending(wanted, await done(memory))) {
      await migrations[name]!.up(tx);
      await memory.insertInto("kysely_migration").values({ name, timestamp: new Date().toISOString() }).execute();
    }
  });
}

/** What was done; nothing in a database that is empty. */
async function doneIn(db: Kysely<Tables>): Promise<string[]> {
  const memory = db as unknown as Kysely<Remembered>;
  try {
    return await done(memory);
  } catch {
    await remember(memory);
    return done(memory);
  }
}

/** The lock's table comes first, so that it is there wherever the other one is. */
async function remember({ schema }: Kysely<Remembered>): Promise<void> {
  await twice(() =>
    schema
      .createTable("kysely_migration_lock")
      .ifNotExists()
      .addColumn("id", "varchar(255)", (column) => column.notNull().primaryKey())
      .addColumn("is_locked", "integer", (column) => column.notNull().defaultTo(0))
      .execute(),
  );
  await twice(() =>
    schema
      .createTable("kysely_migration")
      .ifNotExists()
      .addColumn("name", "varchar(255)", (column) => column.notNull().primaryKey())
      .addColumn("timestamp", "varchar(255)", (column) => column.notNull())
      .execute(),
  );
}

/** Programs that make one table at once fail in PostgreSQL, “if not exists” or not; by then, it is there. */
const twice = (make: () => Promise<void>): Promise<void> => make().catch(make);

const done = async (db: Kysely<Remembered>): Promise<string[]> =>
  (await db.selectFrom("kysely_migration").select("name").execute()).map(({ name }) => name);

function pending(wanted: readonly string[], executed: readonly string[]): string[] {
  const unknown = executed.filter((name) => !Object.hasOwn(migrations, name)).sort();
  if (unknown.length) throw new NewerDatabase(unknown.at(-1)!);
  return wanted.filter((name) => !executed.includes(name));
}
