/** Why a database does not do its work for now. Whatever request meets it, nothing is wrong with that, and nothing of it is stored. */
export type Outage = "away" | "busy" | "full" | "read-only" | "disk" | "damaged";

interface Row {
  /** Codes of SQLite (without what is behind its names), SQLSTATEs of PostgreSQL, and codes of the way to it. */
  codes: RegExp;
  /** What a driver says without a code, and PostgreSQL with `UNNAMED`. */
  sayings?: RegExp;
  /** After how many seconds whoever asked may ask again. */
  seconds: number;
  /** What the operator reads in the log. */
  mend: string;
}

/** What PostgreSQL says of failures that have no code of their own. */
const UNNAMED = "XX000";

export const OUTAGES: Record<Outage, Row> = {
  away: {
    codes:
      /^(08\w{3}|57P0\d|E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|(HOST|NET)UNREACH|NOTFOUND|AI_AGAIN)|ENOENT|CERT_(HAS_EXPIRED|NOT_YET_VALID))$/,
    sayings: /^Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/,
    seconds: 10,
    mend: "The database is away. The collector goes on by itself when it is back. See whether PostgreSQL runs and can be reached, and until when its certificate is valid: doctor.",
  },
  busy: {
    codes: /^(SQLITE_BUSY|SQLITE_LOCKED|40001|40P01|53300|55P03|57014)/,
    seconds: 5,
    mend: "The database has no turn for the collector. See what else holds it: a long command, or too many connections (DATABASE_POOL).",
  },
  full: {
    codes: /^(SQLITE_FULL|53100|ENOSPC)/,
    // A connection that begins while PostgreSQL's disk is full: relcache.c reports it without a code of its own.
    sayings: /^could not write init file/,
    seconds: 60,
    mend: "The disk is full: no form can be stored. Make room; the collector goes on by itself.",
  },
  "read-only": {
    codes: /^(SQLITE_READONLY|SQLITE_CANTOPEN|25006|EROFS)/,
    seconds: 60,
    mend: "The database cannot be written. See whether the disk became read-only, who owns the file, or whether the primary is another server now.",
  },
  disk: {
    codes: /^(SQLITE_IOERR|58030|EIO)/,
    seconds: 60,
    mend: "The disk fails. Back up what can be read, and move to another disk.",
  },
  damaged: {
    codes: /^(SQLITE_CORRUPT|SQLITE_NOTADB|XX00[12])/,
    seconds: 300,
    mend: "The database is damaged. Stop the collector, keep a copy of the files, and restore the last backup: see “Back up and restore” in the guide.",
  },
};

/** What this error of a database says of it; `undefined` for an error of any other kind. */
export function outageOf(error: unknown): Outage | undefined {
  // Where a host has several addresses, each has failed.
  const [first] = error instanceof AggregateError ? error.errors : [error];
  const { code, message } = Object(first) as { code?: unknown; message?: unknown };
  const isNamed = typeof code === "string" && code !== UNNAMED;
  const fits = ({ codes, sayings }: Row) => (isNamed ? codes.test(code) : sayings?.test(String(message)));
  return (Object.keys(OUTAGES) as Outage[]).find((outage) => fits(OUTAGES[outage]));
}
