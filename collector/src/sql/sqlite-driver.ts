import { CollectorError } from "../errors/collector-error.ts";
import { setTimeout as pause } from "node:timers/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  RawNode,
  SelectQueryNode,
} from "kysely";
import type Database from "libsql";

/** Most prepared statements kept: preparing one takes longer than running it. */
const STATEMENTS = 64;

/**
 * Speaks to one SQLite file through libsql, a transaction at a time.
 *
 * Two things are otherwise than in Kysely's own driver. It waits for another process's lock without stopping this one: SQLite's
 * `busy_timeout` would sleep in the midst of everything, `/ready` and exports among it. And whatever may find the file locked is
 * `begin immediate`, unprepared: libsql does not reset a prepared statement that found it locked, and until that is collected no
 * transaction can be committed.
 */
export class SqliteDriver implements Driver {
  readonly #database: Database.Database;
  readonly #connection: DatabaseConnection;
  readonly #patience: number;
  readonly #statements = new Map<string, Database.Statement>();
  /** Who waits for a turn, the first first. `undefined` while nobody has one. */
  #waiting: (() => void)[] | undefined;

  /** @param patience milliseconds for which a write waits while another process writes */
  constructor(database: Database.Database, patience: number) {
    this.#database = database;
    this.#patience = patience;
    this.#connection = {
      executeQuery: <R>(query: CompiledQuery) => this.#execute<R>(query),
      streamQuery: () => {
        throw new CollectorError(
          "no-streaming",
          "SQLite is read page by page, since a statement that is open keeps the log from being emptied. Use `Store.page`.",
        );
      },
    };
  }

  async init(): Promise<void> {
    this.#database.pragma("busy_timeout = 0");
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#waiting) await new Promise<void>((resolve) => this.#waiting!.push(resolve));
    else this.#waiting = [];
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    // The turn goes to the next one; nobody who comes at this moment is before.
    const next = this.#waiting?.shift();
    if (next) next();
    else this.#waiting = undefined;
  }

  async beginTransaction(): Promise<void> {
    for (const until = performance.now() + this.#patience; ;) {
      try {
        this.#database.exec("begin immediate");
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() >= until) throw error;
      }
      // Who only reads need not wait.
      await this.releaseConnection();
      await pause(1 + 9 * Math.random());
      await this.acquireConnection();
    }
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec("commit");
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk, for one, has SQLite roll back by itself, and a second time would be an error that hides the first.
    if (this.#database.inTransaction) this.#database.exec("rollback");
  }

  async destroy(): Promise<void> {
    this.#statements.clear();
    try {
      // Closing does so only when nothing is left of any statement. Then a copy of the file alone is all that there is.
      this.#database.pragma("wal_checkpoint(truncate)");
    } catch {
      // The log keeps what cannot be written now.
    }
    this.#database.close();
  }

  async #execute<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const isRead = SelectQueryNode.is(query.query) || RawNode.is(query.query);
    if (isRead || this.#database.inTransaction) return this.#run(query);
    await this.beginTransaction();
    try {
      const result = this.#run<R>(query);
      this.#database.exec("commit");
      return result;
    } catch (error) {
      await this.rollbackTransaction();
      throw error;
    }
  }

  #run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    // What fails is not used again, for libsql does not reset it. What is used moves to the end.
    this.#statements.delete(sql);
    const result = resultOf<R>(statement, parameters);
    this.#statements.set(sql, statement);
    if (this.#statements.size > STATEMENTS) this.#statements.delete(this.#statements.keys().next().value!);
    return result;
  }
}

function resultOf<R>(statement: Database.Statement, parameters: readonly unknown[]): QueryResult<R> {
  if (statement.reader) return { rows: statement.all(parameters) as R[] };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

const isBusy = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY");
