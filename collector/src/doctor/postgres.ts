import { TLSSocket } from "node:tls";
import { sql } from "kysely";
import { postgresDatabaseAt } from "../sql/open-postgres.ts";
import { validityFinding } from "./certificate.ts";
import { type Finding, good, noteworthy } from "./finding.ts";

const RENEW =
  "Without a valid one, no form is stored. Renew it on the database server (ssl_cert_file), and load it there: psql -c 'select pg_reload_conf()'";

/** Until when the server's certificate is valid. The pool hides its connections, so this is one of its own. */
async function* certificateFindings(url: string): AsyncGenerator<Finding> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { stream } = (client as unknown as { connection: { stream: unknown } }).connection;
    if (stream instanceof TLSSocket) yield validityFinding("database", stream.getPeerCertificate(), RENEW);
  } finally {
    await client.end();
  }
}

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
    if (encrypted) {
      yield good("database", "is reached through TLS");
      yield* certificateFindings(url);
    } else if (near) yield good("database", "is on this machine; the connection leaves it nowhere");
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
