import { join } from "node:path";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { type Kysely, sql } from "kysely";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createCollector } from "../src/index.ts";
import { migrate } from "../src/sql/migrate.ts";
import { migrations } from "../src/sql/migrations.ts";
import type { Tables } from "../src/sql/tables.ts";
import { command } from "./command.ts";
import { DATABASE_KINDS, type DatabaseKind, bareDatabaseOf } from "./databases/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { PROGRAM, databaseSettings } from "./own-process.ts";
import { sending } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";
import { isLong } from "../../test/support/long.ts";

vi.setConfig({ testTimeout: 60_000 });

const NAMES = Object.keys(migrations).sort();

async function emptyDatabase(kind: DatabaseKind) {
  const database = await bareDatabaseOf(kind);
  onTestFinished(database.remove);
  return database;
}

/** Every table with its columns, as the database itself knows them. */
async function schemaOf(db: Kysely<Tables>) {
  const tables = await db.introspection.getTables();
  const shapes = tables.map(({ name, columns }) => [
    name,
    columns.map(({ name: column, dataType, isNullable }) => `${column} ${dataType} ${String(isNullable)}`).sort(),
  ]);
  return Object.fromEntries(shapes) as Record<string, string[]>;
}

/** A row in each table, whose every column says where it stands. */
async function fill(db: Kysely<Tables>): Promise<Record<string, Record<string, unknown>>> {
  const rows: Record<string, Record<string, unknown>> = {};
  for (const { name, columns } of await db.introspection.getTables()) {
    const row = columns.map(({ name: column, dataType }) => [
      column,
      /int/i.test(dataType) ? 1 : `${name}.${column}`,
    ]) as [string, unknown][];
    rows[name] = Object.fromEntries(row);
    await sql`insert into ${sql.table(name)} (${sql.join(row.map(([column]) => sql.ref(column)))})
      values (${sql.join(row.map(([, value]) => value))})`.execute(db);
  }
  return rows;
}

/** Migrations are written once for all databases: some stand for each where the other kind has all. */
const from = (kind: DatabaseKind): string[] => (isLong || kind === "SQLite" ? NAMES : [NAMES[0]!, NAMES.at(-2)!]);

describe.each(DATABASE_KINDS)("in %s", (kind) => {
  let anew: Promise<Record<string, string[]>> | undefined;
  /** What a new database is. */
  const today = () =>
    (anew ??= (async () => {
      const fresh = await bareDatabaseOf(kind);
      await (await fresh.open()).close();
      const db = await fresh.kysely();
      const schema = await schemaOf(db);
      await db.destroy();
      await fresh.remove();
      return schema;
    })());

  it.each(from(kind))("keeps every row of a database of %s, and brings it to what a new one is", async (name) => {
    const database = await emptyDatabase(kind);
    const old = await database.kysely();
    await migrate(old, name);
    const rows = await fill(old);
    expect(Object.keys(rows)).toContain("submissions");
    await old.destroy();

    const store = await database.open();
    const handle = createCollector({ surveys: [survey], store, now: () => DURING });
    expect((await handle(sending(submission()))).status).toBe(201);
    await store.close();
    const now = await database.kysely();
    for (const [table, row] of Object.entries(rows)) {
      const { rows: kept } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(now);
      const numbers = kept.map((each) =>
        Object.fromEntries(
          Object.entries(each).map(([column, value]) => [
            column,
            typeof row[column] === "number" ? Number(value) : value,
          ]),
        ),
      );
      expect(numbers).toContainEqual(expect.objectContaining(row));
    }
    expect(await schemaOf(now)).toEqual(await today());
    await now.destroy();
  });

  it("is made once by six that begin at once", async () => {
    const database = await emptyDatabase(kind);
    const stores = await Promise.all(Array.from({ length: 6 }, () => database.open()));
    for (const store of stores) expect(await store.count()).toBe(0);
    await Promise.all(stores.map((store) => store.close()));
    const db = await database.kysely();
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    expect(rows.map(({ name }) => name)).toEqual(NAMES);
    await db.destroy();
  });

  it("is made once by programs that start at once, and all of them collect", async () => {
    const { path, remove } = await temporaryFolder();
    onTestFinished(remove);
    const database = await emptyDatabase(kind);
    await mkdir(join(path, "surveys"));
    await writeFile(join(path, "surveys/one-stop.json"), JSON.stringify(survey));
    const env = { ...process.env, SURVEYS: join(path, "surveys"), PORT: "0", ...databaseSettings(database) };
    const lines = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const child = spawn(process.execPath, [PROGRAM], { env, stdio: ["ignore", "pipe", "inherit"] });
        onTestFinished(() => void child.kill("SIGKILL"));
        return ((await once(createInterface(child.stdout), "line")) as [string])[0];
      }),
    );
    expect(lines).toEqual(lines.map(() => expect.stringContaining("Collecting 1 survey(s)")));
  });

  it("leaves nothing of a migration that fails in its midst", async () => {
    const database = await emptyDatabase(kind);
    const old = await database.kysely();
    await migrate(old, NAMES[0]);
    // The second one adds two columns, and then makes this table.
    await database.exec("create table withdrawn (id text)");
    const before = await schemaOf(old);
    await expect(migrate(old)).rejects.toThrow(/withdrawn.*already exists/);
    expect(await schemaOf(old)).toEqual(before);
    await old.destroy();
  });

  it("refuses a database that a newer version has changed, and says so", async () => {
    const database = await emptyDatabase(kind);
    await (await database.open()).close();
    await database.exec("insert into kysely_migration values ('9999-later', '2099-01-01')");
    await expect(database.open()).rejects.toMatchObject({ code: "newer-database", message: /9999-later.*Install/ });
    const presets = join(import.meta.dirname, "../../src/presets");
    const recount = ["recount", "--surveys", presets];
    const { status, stderr: said } = await command(recount, databaseSettings(database));
    expect([status, said]).toEqual([1, expect.stringMatching(/newer version.*9999-later/)]);
    expect(said).not.toMatch(/\n\s+at /);
  });
});
