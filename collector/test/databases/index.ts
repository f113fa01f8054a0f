import { isLong } from "../../../test/support/long.ts";
import type { TestDatabase } from "./database.ts";
import { barePostgresDatabase, postgresDatabase } from "./postgres-database.ts";
import { bareSqliteDatabase, sqliteDatabase } from "./sqlite-database.ts";

export type DatabaseKind = "SQLite" | "PostgreSQL";

interface Make {
  ready(): Promise<TestDatabase>;
  bare(): Promise<TestDatabase>;
}

const DATABASES: Record<DatabaseKind, Make> = {
  SQLite: { ready: sqliteDatabase, bare: bareSqliteDatabase },
  PostgreSQL: { ready: postgresDatabase, bare: () => barePostgresDatabase() },
};

/** For `describe.each`: what a store promises, it promises in each. */
export const DATABASE_KINDS = Object.keys(DATABASES) as DatabaseKind[];

/**
 * For what the collector does with any store: one kind stands for all in `npm test`, and the long run asks it in each. What a store itself
 * promises, and what a database's locks, files and limits have a say in, is always asked in each.
 */
export const inOneOf = (kind: DatabaseKind): readonly DatabaseKind[] => (isLong ? DATABASE_KINDS : [kind]);

/** A database of this kind with today's tables and nothing in them. */
export const databaseOf = (kind: DatabaseKind): Promise<TestDatabase> => DATABASES[kind].ready();

/** One without tables, as an agency's is before its first collector starts. */
export const bareDatabaseOf = (kind: DatabaseKind): Promise<TestDatabase> => DATABASES[kind].bare();

export type { TestDatabase };
