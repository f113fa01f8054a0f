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
   * Whether submissions are stored and counted in a thread of their own, so that two processors share the work. To PostgreSQL it has one of the
   * connections, so there must be two.
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
  const recording = hasThread && connections !== 1 ? recordingThread({ database: address }) : undefined;
  if (isPostgresUrl(address)) {
    const { openPostgres } = await import("./open-postgres.ts");
    return openPostgres(address, { connections, recording });
  }
  const { openSqlite } = await import("./open-sqlite.ts");
  return { store: await openSqlite(address, { recording }), place: address };
}

/** The same database once more, for the thread that records: whoever starts it has looked whether it is sound. */
export async function openForRecording(address: string): Promise<Store> {
  if (isPostgresUrl(address)) {
    const { openPostgres } = await import("./open-postgres.ts");
    return (await openPostgres(address, { connections: 1 })).store;
  }
  const { openDurable, storeIn } = await import("./open-sqlite.ts");
  return storeIn(openDurable(address));
}
