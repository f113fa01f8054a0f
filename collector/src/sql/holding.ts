import { type Kysely, type SelectQueryBuilder, SqliteAdapter } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * How a transaction holds rows that it is going to change, so that nobody else changes them meanwhile:
 * - `reading`: one transaction comes after the other, so to read is to hold
 * - `locking`: `select … for update`, which writes no new version of a row
 * - `writing`: the row as it is, which SQLite takes from everybody, and whose first statement must be a write
 */
export type Holding = "reading" | "locking" | "writing";

/** @param isAlone whether the database does one transaction after the other, in this process */
export function holdingIn(db: Kysely<Tables>, isAlone: boolean): Holding {
  if (isAlone) return "reading";
  return db.getExecutor().adapter instanceof SqliteAdapter ? "writing" : "locking";
}

/** How rows of one table are held. */
interface Held<Key, Table extends keyof Tables, Row extends Key> {
  holding: Holding;
  /** Those that are there, in one order for all, so that no two transactions wait for each other. */
  read: (keys: readonly Key[]) => SelectQueryBuilder<Tables, Table, Row>;
  /** Writes them as they are, and makes those that are not there, which holds them in every database. */
  write: (keys: readonly Key[]) => Promise<Row[]>;
  nameOf: (key: Key) => string;
}

/** Holds the rows of these keys. @returns them; read only, those that are not there are left out */
export async function hold<Key, Table extends keyof Tables, Row extends Key>(
  keys: readonly Key[],
  { holding, read, write, nameOf }: Held<Key, Table, Row>,
): Promise<Row[]> {
  if (holding === "writing") return write(keys);
  if (holding === "reading") return read(keys).execute();
  const rows = await read(keys).forUpdate().execute();
  const names = new Set(rows.map(nameOf));
  const missing = keys.filter((key) => !names.has(nameOf(key)));
  return missing.length ? [...rows, ...(await write(missing))] : rows;
}
