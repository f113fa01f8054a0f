import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrate } from "../../src/sql/migrate.ts";
import { openDurable, sqliteIn } from "../../src/sql/open-sqlite.ts";
import { KEYS } from "../../src/sql/keys.ts";
import type { Tables } from "../../src/sql/tables.ts";
import { DATABASE_KINDS, bareDatabaseOf } from "../databases/index.ts";
import { sqliteDatabase } from "../databases/sqlite-database.ts";
import { asIfDistributed } from "./as-if-distributed.ts";
import { refusalsOf } from "./refusals-of.ts";

/** Sends nothing; its queries are only looked at. */
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const withdrawn = () => db.selectFrom("withdrawn").select("id");

describe("what a distributed database would refuse is found", () => {
  it.each<[what: string, refused: RegExp, query: { toOperationNode(): Parameters<typeof refusalsOf>[0] }]>([
    [
      "a table that is not in the list of keys",
      /no key/,
      db.schema.createTable("other").addColumn("id", "text", (c) => c.primaryKey()),
    ],
    [
      "a primary key without what the table is distributed by",
      /unique without survey/,
      db.schema.createTable("tallies").addColumn("cell", "text", (c) => c.primaryKey()),
    ],
    ["a table without a primary key", /no primary key/, db.schema.createTable("withdrawn").addColumn("id", "text")],
    [
      "a column that must be unique over all servers",
      /unique without id/,
      db.schema
        .createTable("submissions")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("body_hash", "text", (c) => c.unique()),
    ],
    [
      "an index that must be unique over all servers",
      /unique without id/,
      db.schema.createIndex("once").on("submissions").column("body_hash").unique(),
    ],
    [
      "a reference to another table",
      /ReferencesNode/,
      db.schema
        .createTable("withdrawn")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("survey", "text", (c) => c.references("surveys.id")),
    ],
    [
      "a number that counts up",
      /counts up by itself/,
      db.schema.createTable("withdrawn").addColumn("id", "serial", (c) => c.primaryKey()),
    ],
    [
      "a reference that comes later",
      /ForeignKey/,
      db.schema.alterTable("tallies").addForeignKeyConstraint("to", ["survey"], "surveys", ["id"]),
    ],
    ["a trigger", /text/, sql`create trigger t before insert on tallies execute function f()`],
    [
      "a change on all servers",
      /without id/,
      db.updateTable("submissions").set({ partial: 0 }).where("survey", "=", "s"),
    ],
    ["a deletion on all servers", /without survey/, db.deleteFrom("views").where("day", "<", "2025-01-01")],
    [
      "a row that moves to another server",
      /server/,
      db.updateTable("submissions").set({ id: "b" }).where("id", "=", "a"),
    ],
    [
      "a query of two tables",
      /several tables/,
      db.selectFrom("submissions").innerJoin("surveys", "surveys.id", "submissions.survey").selectAll(),
    ],
    [
      "rows that are compared with those of another server",
      /elsewhere/,
      db.deleteFrom("surveys").where("id", "=", "s").where("id", "in", withdrawn()),
    ],
    [
      "a query that all servers have to answer",
      /all servers/,
      db.selectFrom("tallies").selectAll().where("cell", "=", "c"),
    ],
    ["a lock on all servers", /lock/, db.selectFrom("submissions").selectAll().where("survey", "=", "s").forUpdate()],
    [
      "a conflict that only one server could see",
      /conflict/,
      db
        .insertInto("published_reports")
        .values({ survey: "s", track: "t", issued_at: null, edition: 1 })
        .onConflict((conflict) => conflict.column("track").doNothing()),
    ],
    ["rows without a server", /have no server/, db.insertInto("tally_plans").values({ shard: "0", plan: "" } as never)],
  ])("%s", (_, refused, query) => {
    expect(refusalsOf(query.toOperationNode()).join("; ")).toMatch(refused);
  });

  it("and what it takes is not", () => {
    const fine = [
      db.deleteFrom("submissions").where("id", "in", ["a", "b"]).where("id", "in", withdrawn()),
      db.selectFrom("tallies").selectAll().where("survey", "=", "s").forUpdate(),
      db.selectFrom("submissions").selectAll().where("survey", "=", "s").orderBy("received_at").limit(9),
    ];
    for (const query of fine) expect(refusalsOf(query.toOperationNode())).toEqual([]);
  });
});

describe.each(DATABASE_KINDS)("the migrations in %s", (kind) => {
  it("give every table the primary key that KEYS says", async () => {
    const database = await bareDatabaseOf(kind);
    onTestFinished(database.remove);
    // Refuses, as every test's database does, what a distributed one would refuse.
    await (await database.open()).close();
    const made = await database.kysely();
    onTestFinished(() => made.destroy());
    const tables = await made.introspection.getTables();
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(KEYS).sort());
    for (const [table, { columns }] of Object.entries(KEYS)) {
      const { rows } =
        kind === "SQLite"
          ? await sql<{ name: string }>`select name from pragma_table_info(${table}) where pk > 0 order by pk`.execute(
              made,
            )
          : await sql<{ name: string }>`
              select attname as name from pg_index join pg_attribute on attrelid = indrelid
              where indrelid = ${table}::regclass and indisprimary and attnum = any (indkey)
              order by array_position(indkey::int2[], attnum)`.execute(made);
      expect([table, rows.map(({ name }) => name)]).toEqual([table, columns]);
    }
  });
});

it("stops a query in the midst of any test", async () => {
  const { file, remove } = await sqliteDatabase();
  onTestFinished(remove);
  const refusing = sqliteIn(openDurable(file), undefined, [asIfDistributed]);
  onTestFinished(() => refusing.destroy());
  await migrate(refusing);
  await expect(refusing.selectFrom("tallies").selectAll().execute()).rejects.toThrow(
    /all servers would have to answer/,
  );
  expect(await refusing.selectFrom("tallies").selectAll().where("survey", "=", "s").execute()).toEqual([]);
});
