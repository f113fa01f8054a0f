import type { Store } from "../store/store.ts";
import { isPostgresUrl } from "./postgres-url.ts";

/** A store that is open. */
export interface OpenStore {
  store: Store;
  /** Where it is, for people: without a password. */
  place: string;
}

/**
 * Opens the store that an operator names.
 * @param address a SQLite file, or `postgres://…`
 * @param connections most that it has to PostgreSQL
 */
export async function openStore(address: string, connections?: number): Promise<OpenStore> {
  if (isPostgresUrl(address)) {
    const { openPostgres } = await import("./open-postgres.ts");
    return openPostgres(address, connections);
  }
  const { openSqlite } = await import("./open-sqlite.ts");
  return { store: await openSqlite(address), place: address };
}
