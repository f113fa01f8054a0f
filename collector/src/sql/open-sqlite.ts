import { statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { dirname } from "node:path";
import { Kysely, type KyselyPlugin, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from "kysely";
import Database from "libsql";
import { outageOf } from "../outages/outage.ts";
import { DatabaseRefused } from "./database-refused.ts";
import { kyselyStore } from "./kysely-store.ts";
import { migrate } from "./migrate.ts";
import { oneWriter } from "./one-writer.ts";
import { SqliteDriver } from "./sqlite-driver.ts";
import type { RecordingThread } from "../recording/recording-thread.ts";
import type { Store } from "../store/store.ts";
import type { Tables } from "./tables.ts";

/**
 * Opens the store in an embedded SQLite file, and makes the file when there is none.
 * What was answered with 201 survives the process being killed and the power being cut.
 * @throws DatabaseRefused says that the file is damaged, and how to mend that
 */
export async function openSqlite(file: string, { recording }: Pick<SqliteOptions, "recording"> = {}): Promise<Store> {
  await mkdir(dirname(file), { recursive: true });
  try {
    const database = openDurable(file);
    requireStructure(database, file);
    return await storeIn(database, { recording });
  } catch (error) {
    throw outageOf(error) === "damaged" ? damaged(file, (error as Error).message) : error;
  }
}

/** Bytes up to which a file is looked through before anything is taken or shown: a second of processor time. */
const MOST_LOOKED_THROUGH = 2 ** 30;

function requireStructure(database: Database.Database, file: string): void {
  // One in memory has no file, and nothing in it yet.
  if (database.memory || statSync(file).size > MOST_LOOKED_THROUGH) return;
  const [{ quick_check: found }] = database.pragma("quick_check(1)") as [{ quick_check: string }];
  if (found === "ok") return;
  database.close();
  throw damaged(file, found);
}

const damaged = (file: string, found: string): DatabaseRefused =>
  new DatabaseRefused(
    `${file} is damaged: ${found}. Keep a copy of it and of the files beside it, restore the last backup into a new file (restore --from), and name that in DATABASE.`,
  );

/** How long a write waits while another process writes, in milliseconds: as long as somebody waits for its answer, since nobody else has to. */
const PATIENCE = 30_000;

/** The database that is open, as it is. */
export const sqliteIn = (
  database: Database.Database,
  patience = PATIENCE,
  plugins: KyselyPlugin[] = [],
): Kysely<Tables> =>
  new Kysely<Tables>({
    plugins,
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new SqliteDriver(database, patience),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });

export interface SqliteOptions {
  /** Milliseconds for which a write waits while another process writes. @default 30000 */
  patience?: number;
  plugins?: KyselyPlugin[];
  /** Records in this store's place, through a connection of its own. @default none */
  recording?: RecordingThread | undefined;
}

/** The store in a database that is open. */
export async function storeIn(
  database: Database.Database,
  { patience = PATIENCE, plugins = [], recording }: SqliteOptions = {},
): Promise<Store> {
  const db = sqliteIn(database, patience, plugins);
  await migrate(db);
  const writeInTurn = oneWriter();
  const store = kyselyStore(db, { writeInTurn, recording });
  return {
    ...store,
    compact: () =>
      writeInTurn(async () => {
        // Writes the file anew; what was erased is zeros before, but a page may hold an older place of a row that moved.
        await sql`vacuum`.execute(db);
        await emptyLog(db);
      }),
    async transact(work) {
      let isPersonal = false;
      const result = await store.transact((transaction) =>
        work({
          ...transaction,
          async withdraw(...withdrawal) {
            const gone = await transaction.withdraw(...withdrawal);
            isPersonal ||= gone !== undefined;
            return gone;
          },
          erasing: {
            ...transaction.erasing!,
            setBody(...erased) {
              isPersonal = true;
              return transaction.erasing!.setBody(...erased);
            },
          },
          inviting: {
            ...transaction.inviting!,
            // The log would show which code was answered together with which submission.
            setAnswered(...answered) {
              isPersonal = true;
              return transaction.inviting!.setAnswered(...answered);
            },
          },
        }),
      );
      if (isPersonal) await writeInTurn(() => emptyLog(db));
      return result;
    },
  };
}

/** How often the log is tried to be emptied: as long as a thread beside reads some rows. */
const ATTEMPTS = 20;

/** Also removes what was there before, such as withdrawn submissions, from the write-ahead log. If something goes on reading, such as a backup, the next call removes them. */
async function emptyLog(db: Kysely<Tables>): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (!rows[0]?.busy) return;
    await pause(10);
  }
}

/**
 * A connection whose commits are on the disk when they return.
 * @param options.isAlone fails where anybody else has the file open, and keeps others from opening it
 */
export function openDurable(file: string, { isAlone = false } = {}): Database.Database {
  const database = new Database(file);
  // A second process may use the file, such as a backup, or begin at the same moment. The store waits by itself, see `SqliteDriver`.
  database.pragma("busy_timeout = 5000");
  if (isAlone) database.pragma("locking_mode = EXCLUSIVE");
  // Readers do not wait for the writer …
  database.pragma("journal_mode = WAL");
  // … and every commit is flushed to the disk; `NORMAL`, usual with WAL, may lose the last ones with the power.
  database.pragma("synchronous = FULL");
  // What is withdrawn or replaced is overwritten with zeros, not only marked as free.
  database.pragma("secure_delete = ON");
  return database;
}
