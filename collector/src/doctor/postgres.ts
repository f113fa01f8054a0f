import { sql } from "kysely";
import { postgresDatabaseAt } from "../sql/open-postgres.ts";
import { type Finding, good, noteworthy } from "./finding.ts";

/** What the server itself says of the connection and of its files. */
export async function* postgresFindings(url: string): AsyncGenerator<Finding> {
  const { db } = await postgresDatabaseAt(url, { connections: 1 });
  try {
    const { rows } = await sql<{ checksums: string; encrypted: boolean; near: boolean }>`
      select current_setting('data_checksums') as checksums, ssl as encrypted,
        coalesce(host(client_addr) in ('127.0.0.1', '::1'), true) as near
      from pg_stat_ssl join pg_stat_activity using (pid) where pid = pg_backend_pid()
    `.execute(db);
    const { checksums, encrypted, near } = rows[0]!;
    if (encrypted) yield good("database", "is reached through TLS");
    else if (near) yield good("database", "is on this machine; the connection leaves it nowhere");
    else {
      yield noteworthy(
        "database",
        "The connection is not encrypted: whoever is on the way reads every form. Add sslmode=verify-full to DATABASE_URL",
      );
    }
    yield checksums === "on"
      ? good("database", "has checksums, so that it sees what a failing disk changes")
      : noteworthy(
          "database",
          "has no checksums: what a failing disk changes is read as if it were right. Stop the server and run: pg_checksums --enable",
        );
  } finally {
    await db.destroy();
  }
}
