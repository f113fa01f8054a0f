import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openDurable, sqliteIn, storeIn } from "../../src/sql/open-sqlite.ts";
import { copySqlite } from "../../src/sql/sqlite-file.ts";
import { asIfDistributed } from "../distribution/as-if-distributed.ts";
import type { TestDatabase } from "./database.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type SqliteTestDatabase = TestDatabase & { file: string };

/** A file with today's tables and nothing in them. */
export async function sqliteDatabase(): Promise<SqliteTestDatabase> {
  const database = await bareSqliteDatabase();
  await writeReadySqlite(database.file);
  return database;
}

/** Puts today's tables, with nothing in them, into a new file. */
export const writeReadySqlite = async (file: string): Promise<void> => writeFile(file, await (ready ??= makeReady()));

/** A file that is not there yet. */
export async function bareSqliteDatabase(): Promise<SqliteTestDatabase> {
  const folder = await temporaryFolder();
  const file = join(folder.path, "submissions.db");
  return {
    file,
    address: file,
    open: () => storeIn(openDurable(file), { plugins: [asIfDistributed] }),
    kysely: async () => sqliteIn(openDurable(file)),
    async exec(sql) {
      const database = openDurable(file);
      database.exec(sql);
      database.close();
    },
    remove: folder.remove,
  };
}

/** Made once for all files: making the tables anew takes most of the time of a short test. */
let ready: Promise<Buffer> | undefined;

async function makeReady(): Promise<Buffer> {
  const { file, open, remove } = await bareSqliteDatabase();
  const store = await open();
  const copy = `${file}.copy`;
  copySqlite(file, copy);
  await store.close();
  const content = await readFile(copy);
  await remove();
  return content;
}
