import { type Kysely, type Migration, PostgresAdapter, sql } from "kysely";

/**
 * Has PostgreSQL pack counts with LZ4: they are kilobytes of JSON that each batch writes anew, and its older method takes longer for them than
 * the rest of the transaction. A server that is older than 14, is built without LZ4 or packs otherwise goes on as before.
 */
export const countsCompressionMigration: Migration = {
  async up(db: Kysely<unknown>) {
    if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
    await sql`do $$ begin
      execute 'alter table tallies alter column counts set compression lz4';
    exception when feature_not_supported or syntax_error then null;
    end $$`.execute(db);
  },
};
