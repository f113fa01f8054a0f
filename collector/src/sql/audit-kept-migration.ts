import { type Kysely, type Migration, PostgresAdapter, SqliteAdapter, sql } from "kysely";

/**
 * Lets the database itself refuse to change the audit log: an entry stays as it was written, and is kept for a year by the database's own
 * clock. Whoever may change tables can still take this away. A database of another kind keeps the log by the collector's code alone.
 */
export const auditKeptMigration: Migration = {
  async up(db: Kysely<unknown>) {
    const { adapter } = db.getExecutor();
    const statements = adapter instanceof SqliteAdapter ? SQLITE : adapter instanceof PostgresAdapter ? POSTGRES : [];
    for (const statement of statements) await statement.execute(db);
  },
};

const SQLITE = [
  sql`create trigger audit_unchanged before update on audit begin
    select raise(abort, 'Nothing changes an entry of the audit log.');
  end`,
  sql`create trigger audit_kept before delete on audit
    when old.at >= strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-365 days') begin
    select raise(abort, 'An entry of the audit log is kept for a year.');
  end`,
];

const POSTGRES = [
  sql`create function audit_is_kept() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' then
      if old.at < to_char(now() at time zone 'utc' - interval '365 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') then
        return old;
      end if;
      raise exception 'An entry of the audit log is kept for a year.';
    end if;
    raise exception 'Nothing changes an entry of the audit log.';
  end $$`,
  sql`create trigger audit_kept before update or delete on audit for each row execute function audit_is_kept()`,
  sql`create trigger audit_whole before truncate on audit for each statement execute function audit_is_kept()`,
];
