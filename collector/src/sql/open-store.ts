import { recordingThread } from "../recording/recording-thread.ts";
import type { Store } from "../store/store.ts";
import { isPostgresUrl } from "./postgres-url.ts";

/** A store that is open. */
export interface OpenStore {
  store: Store;
  /** Where it is, for people: without a password. */
  place: string;
}

export interface OpenOptions {
  /** Most connections that it has to PostgreSQL. @default 10 */
  connections?: number | undefined;
  /**
   * Whether a SQLite file has a thread of its own in which submissions are stored and counted, so that two processors share the work. PostgreSQL
   * does most of that in its own processes.
   * @default false
   */
  hasThread?: boolean;
}

/**
 * Opens the store that an operator names.
 * @param address a SQLite file, or `postgres://…`
 */
export async function openStore(
  address: string,
  { connections, hasThread = false }: OpenOptions = {},
): Promise<OpenStore> {
  if (isPostgresUrl(address)) {
    const { openPostgres } = await import("./open-postgres.ts");
    return openPostgres(address, connections);
  }
  const { openSqlite } = await import("./open-sqlite.ts");
  const recording = hasThread ? recordingThread({ file: address }) : undefined;
  return { store: await openSqlite(address, { recording }), place: address };
}
