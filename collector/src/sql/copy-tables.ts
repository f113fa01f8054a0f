import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { CollectorError } from "../errors/collector-error.ts";
import { KEYS, TABLE_NAMES } from "./keys.ts";
import type { Tables } from "./tables.ts";

/** Rows that are read and written at once. */
const BATCH = 500;

/** What is in a table, whatever the order of its rows. */
export interface TableContent {
  rows: number;
  /** The sum of the digests of all rows. */
  digest: string;
}

/** Thrown when a copy is not begun, or is not kept. */
export class NotMoved extends CollectorError {
  override name = "NotMoved";

  constructor(message: string) {
    super("not-moved", message);
  }
}

type Row = Readonly<Record<string, unknown>>;

type Progress = (table: keyof Tables, rows: number) => void;

/**
 * Copies all tables, reads them again on the other side, and compares. Nothing is there unless all is, and is equal: call it in a transaction.
 * @param from a transaction in which nothing changes
 * @throws NotMoved when there is anything in the other database, or when a table comes out otherwise
 */
export async function copyTables(
  from: Kysely<Tables>,
  to: Kysely<Tables>,
  progress: Progress,
): Promise<Record<keyof Tables, TableContent>> {
  for (const table of TABLE_NAMES) await requireEmpty(to, table);
  const copied: [keyof Tables, TableContent][] = [];
  for (const table of TABLE_NAMES) {
    const sent = summing();
    for await (const rows of batches(from, table)) {
      await to
        .insertInto(table)
        .values(rows as never)
        .execute();
      sent.add(rows);
      progress(table, sent.content().rows);
    }
    const arrived = summing();
    for await (const rows of batches(to, table)) arrived.add(rows);
    const [before, after] = [sent.content(), arrived.content()];
    if (before.rows !== after.rows || before.digest !== after.digest) {
      throw new NotMoved(
        `The table “${table}” had ${before.rows} rows (${before.digest}) and came out with ${after.rows} (${after.digest}). Nothing was moved.`,
      );
    }
    copied.push([table, after]);
  }
  return Object.fromEntries(copied) as Record<keyof Tables, TableContent>;
}

async function requireEmpty(db: Kysely<Tables>, table: keyof Tables): Promise<void> {
  const row = await db
    .selectFrom(table)
    .select(sql<number>`1`.as("one"))
    .limit(1)
    .executeTakeFirst();
  if (row) throw new NotMoved(`There is something in the table “${table}” to move to. Name an empty database.`);
}

async function* batches(db: Kysely<Tables>, table: keyof Tables): AsyncGenerator<Row[]> {
  const key = KEYS[table].columns;
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let after: Row | undefined;
  for (;;) {
    const behind = after ? sql`where (${columns}) > (${sql.join(key.map((column) => after![column]))})` : sql``;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${behind} order by ${columns} limit ${sql.lit(BATCH)}
    `.execute(db);
    if (rows.length) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1);
  }
}

/** Adds up the digests of rows, because two databases have different orders. */
function summing() {
  let rows = 0;
  let sum = 0n;
  return {
    add(more: readonly Row[]) {
      rows += more.length;
      for (const row of more) sum += numberOf(row);
    },
    content: (): TableContent => ({ rows, digest: BigInt.asUintN(128, sum).toString(16).padStart(32, "0") }),
  };
}

function numberOf(row: Row): bigint {
  const cells = Object.keys(row)
    .sort()
    // PostgreSQL's driver gives large whole numbers as text.
    .map((column) => [column, row[column] === null ? null : String(row[column])]);
  return BigInt(`0x${createHash("sha256").update(JSON.stringify(cells)).digest("hex").slice(0, 32)}`);
}
