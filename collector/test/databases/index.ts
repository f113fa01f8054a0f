import type { TestDatabase } from "./database.ts";
import { postgresDatabase } from "./postgres-database.ts";
import { sqliteDatabase } from "./sqlite-database.ts";

export type DatabaseKind = "SQLite" | "PostgreSQL";

const DATABASES: Record<DatabaseKind, () => Promise<TestDatabase>> = {
  SQLite: sqliteDatabase,
  PostgreSQL: () => postgresDatabase(),
};

/** For `describe.each`: what a store promises, it promises in each. */
export const DATABASE_KINDS = Object.keys(DATABASES) as DatabaseKind[];

/** An empty database of this kind. */
export const databaseOf = (kind: DatabaseKind): Promise<TestDatabase> => DATABASES[kind]();

export type { TestDatabase };
