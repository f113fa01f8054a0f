import { CollectorError } from "../errors/collector-error.ts";

/** Thrown when the database that the settings name cannot be used. It says how to mend that, and has no password in it. */
export class DatabaseRefused extends CollectorError {
  override name = "DatabaseRefused";

  constructor(message: string, options?: ErrorOptions) {
    super("no-database", message, options);
  }
}

const UNREACHABLE =
  "Look whether PostgreSQL runs, whether host and port in DATABASE_URL are right, whether it listens there (listen_addresses), and whether a firewall is between.";

const UNTRUSTED =
  "Name the certificate of whoever signed it: add sslmode=verify-full&sslrootcert=/path/to/ca.crt to DATABASE_URL, and use the host's name that is in the certificate.";

/** How to mend what PostgreSQL says (SQLSTATE), and what the way to it says (of Node). */
const MENDS: Record<string, string> = {
  "28P01":
    "Correct the password: in DATABASE_URL, PGPASSWORD or ~/.pgpass. In DATABASE_URL, signs such as @ / # ? % are written %40 %2F %23 %3F %25.",
  "28000":
    "The server lets nobody in this way. Look at the user in DATABASE_URL and at the server's pg_hba.conf; if that has a line “hostssl” only, add sslmode=verify-full to DATABASE_URL.",
  "3D000": "Make it, such as with: createdb --owner=USER NAME. Or correct the name in DATABASE_URL.",
  "42501":
    "The user may make no tables there. Let it: grant create on schema public to USER. Or make it the database's owner.",
  "53300": "All of the server's connections are taken. Set fewer with DATABASE_POOL, or raise max_connections.",
  "57P03": "The server is starting or stopping. Start the collector again in a moment.",
  "25006": "This server only reads. Name the one that writes (the primary) in DATABASE_URL.",
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOENT: UNREACHABLE,
  ENOTFOUND: "Nobody knows the host in DATABASE_URL. Correct its name.",
  EAI_AGAIN: "The host in DATABASE_URL cannot be looked up. Correct its name, or mend this machine's DNS.",
  ETIMEDOUT: UNREACHABLE,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  ERR_TLS_CERT_ALTNAME_INVALID: UNTRUSTED,
  CERT_HAS_EXPIRED:
    "Renew the certificate on the database server (ssl_cert_file), and load it there: psql -c 'select pg_reload_conf()'. If it is valid, renew that of whoever signed it (sslrootcert in DATABASE_URL).",
  CERT_NOT_YET_VALID:
    "This machine's clock is wrong, or the database server's certificate is of a later day: timedatectl.",
};

/** What the driver says without a code. */
const SAYINGS: [RegExp, string][] = [
  [
    /does not support SSL/i,
    "Turn TLS on in the server (ssl = on). Only in a network where nobody else listens, write sslmode=disable in DATABASE_URL.",
  ],
  [
    /client password must be a string/i,
    "The server asks for a password. Give one in DATABASE_URL, PGPASSWORD or ~/.pgpass.",
  ],
  [/timeout|terminated/i, UNREACHABLE],
];

/** An error of opening a database, in words for whoever set it up; an error that nobody foresaw stays as it is. */
export function refusalOf(error: unknown, place: string): unknown {
  if (error instanceof CollectorError) return error;
  // Where a host has several addresses, each has failed.
  const [first] = error instanceof AggregateError ? error.errors : [error];
  const { code = "", message } = first as { code?: string; message: string };
  const mend = MENDS[code] ?? SAYINGS.find(([saying]) => saying.test(message))?.[1];
  return mend === undefined ? error : new DatabaseRefused(`${place}: ${message}. ${mend}`, { cause: error });
}
