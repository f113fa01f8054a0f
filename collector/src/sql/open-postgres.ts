import { type Kysely, sql } from "kysely";
import { migrate } from "./migrate.ts";
import type { OpenStore } from "./open-store.ts";
import { DatabaseRefused, refusalOf } from "./database-refused.ts";
import { postgresIn, postgresStoreIn } from "./postgres-store.ts";
import type { Tables } from "./tables.ts";

/** As `server_version_num` has it: the oldest in which the collector's SQL runs, and which its makers still looked after in 2025. */
const OLDEST = 130_000;

/** How long a server may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Opens PostgreSQL by its address, as `psql` and others write it; `sslmode` and `sslrootcert` in it say how the connection is kept from others.
 * @throws DatabaseRefused says why it cannot be used, and how to mend it, without the password
 */
export async function openPostgres(url: string, connections?: number): Promise<OpenStore> {
  const { db, place } = await postgresDatabaseAt(url, { connections });
  return { store: postgresStoreIn(db), place };
}

/** The database that the store is in, with its tables up to date. */
export async function postgresDatabaseAt(
  url: string,
  {
    connections = 10,
    name = "satisfaction-survey-collector",
  }: { connections?: number | undefined; name?: string } = {},
): Promise<{ db: Kysely<Tables>; place: string }> {
  // Only who uses PostgreSQL waits for its driver.
  const { default: pg } = await import("pg");
  const options = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    fallback_application_name: name,
    // One stays, so that the server knows of a collector to which nobody sends at the moment; see the command `move`.
    min: 1,
  };
  const place = placeOf(() => new pg.Client(options));
  const db = postgresIn(new pg.Pool(options));
  try {
    await requireVersion(db);
    await migrate(db);
    return { db, place };
  } catch (error) {
    // Nobody waits for it: the driver does not end a connection whose server asked for a password that nobody gave.
    void db.destroy().catch(() => {});
    throw refusalOf(error, place);
  }
}

/** @param client one that is not connected; making it reads the address */
function placeOf(client: () => { host: string; port: number; database?: string | undefined }): string {
  try {
    const { host, port, database } = client();
    return `PostgreSQL, database “${database}” at ${host.startsWith("/") ? host : `${host}:${port}`}`;
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    // The error itself may hold the address, and so the password.
    throw new DatabaseRefused(
      code === "ENOENT" && path
        ? `There is no file ${path}, which DATABASE_URL names. Correct sslrootcert, sslcert or sslkey in it.`
        : "DATABASE_URL cannot be read. Write it as postgres://user:password@host:5432/database, with signs such as @ / # ? % in the password as %40 %2F %23 %3F %25.",
    );
  }
}

async function requireVersion(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ number: string; version: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as version
  `.execute(db);
  const { number, version } = rows[0]!;
  if (Number(number) >= OLDEST) return;
  throw new DatabaseRefused(
    `The server is PostgreSQL ${version}; the collector needs ${OLDEST / 10_000} or newer. Upgrade the server, or name another in DATABASE_URL.`,
  );
}
