import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Store, createCollector } from "../src/index.ts";
import { KEYS } from "../src/sql/keys.ts";
import { talliesOf } from "../src/tallies/tallies.ts";
import { command } from "./command.ts";
import {
  DATABASE_KINDS,
  type DatabaseKind,
  type TestDatabase,
  bareDatabaseOf,
  databaseOf,
  inOneOf,
} from "./databases/index.ts";
import { letGo } from "./databases/let-go.ts";
import { PROGRAM, databaseSettings } from "./own-process.ts";
import { sending } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";
import { planFor } from "./tally-equality.ts";

vi.setConfig({ testTimeout: 120_000 });

/** What only commands fill. */
const EMPTY = new Set(["invitation_batches", "invitations", "presses", "tokens", "audit", "quarantines"]);

const other = (kind: DatabaseKind): DatabaseKind => (kind === "SQLite" ? "PostgreSQL" : "SQLite");

async function empty(kind: DatabaseKind): Promise<TestDatabase> {
  const database = await bareDatabaseOf(kind);
  onTestFinished(database.remove);
  return database;
}

async function move(from: TestDatabase, to: TestDatabase) {
  await letGo(from.address, to.address);
  const { status: code, ...said } = await command(["move", "--from", from.address, "--to", to.address]);
  // What it has opened, too, as the end of a process would.
  await letGo(from.address, to.address);
  return { code, out: said.stdout, err: said.stderr };
}

/** A database with something in every table. */
async function filled(kind: DatabaseKind): Promise<TestDatabase> {
  const database = await databaseOf(kind);
  onTestFinished(database.remove);
  const store = await database.open();
  const results = { by: ["channel"], minimum: 2, renewHours: 0 };
  const handle = createCollector({ surveys: [survey], store, results, forwards: true, now: () => DURING });
  const get = (path: string) => handle(new Request(`http://localhost/api${path}`));
  await get("/surveys/one-stop/results");
  const sent = Array.from({ length: 8 }, (_, i) => submission({ channel: i % 2 ? "web" : "kiosk" }));
  for (const each of sent) expect((await handle(sending(each))).status).toBe(201);
  expect((await handle(sending({ ...sent[0]!, revision: 2, language: "en" }))).status).toBe(201);
  const gone = new Request(`http://localhost/api/submissions/${sent[1]!.id}`, { method: "DELETE" });
  expect((await handle(gone)).status).toBe(204);
  await store.transact((tx) =>
    tx.addViews([
      {
        survey: "one-stop",
        day: "2025-03-10",
        channel: "web",
        placement: "",
        unit: "",
        step: "seen",
        section: "",
        count: 7,
      },
    ]),
  );
  await store.transact(async ({ proofs }) => {
    await proofs!.proofSecret("one-stop", "secret");
    await proofs!.spendProof({ survey: "one-stop", challenge: "spent", expiresAt: DURING.toISOString() });
  });
  await get("/surveys/one-stop/results");
  await store.close();
  return database;
}

async function contentOf(store: Store): Promise<unknown> {
  const plan = await planFor(store, survey, { by: ["channel"] });
  const tallies = talliesOf(store);
  return {
    submissions: await store.page({ order: "oldest-first", limit: 100 }),
    surveys: await store.surveysUsed("one-stop"),
    current: await tallies.current(plan, "citizen"),
    isKept: await tallies.isKept(plan),
    edition: await store.edition({ survey: "one-stop", track: "citizen" }),
    views: await store.views("one-stop", "2025-03-10"),
  };
}

async function contentIn(database: TestDatabase): Promise<unknown> {
  const store = await database.open();
  const content = await contentOf(store);
  await store.close();
  return content;
}

// There and back, so that each is moved from and into.
describe.each(inOneOf("SQLite"))("from %s", (kind) => {
  it("moves all that a collector keeps, compares it, and moves it back", async () => {
    const [from, to, back] = [await filled(kind), await empty(other(kind)), await empty(kind)];
    const before = await contentIn(from);
    const there = await move(from, to);
    expect(there).toMatchObject({ code: 0, err: "" });
    for (const table of Object.keys(KEYS))
      expect(there.out).toMatch(
        new RegExp(
          `^${table}: ${EMPTY.has(table) ? "" : "[1-9]"}\\d* row\\(s\\), equal on both sides \\([0-9a-f]{32}\\)$`,
          "m",
        ),
      );
    expect(await contentIn(to)).toEqual(before);
    const again = await move(to, back);
    expect(again).toMatchObject({ code: 0, err: "" });
    const rows = (out: string) => out.split("\n").filter((line) => line.includes("equal"));
    expect(rows(again.out)).toEqual(rows(there.out));
    expect(await contentIn(back)).toEqual(before);
    expect(await contentIn(from)).toEqual(before);
  });

  it("refuses to move into a database that has anything in it, and leaves that as it is", async () => {
    const [from, to] = [await filled(kind), await filled(other(kind))];
    const before = await contentIn(to);
    const { code, err } = await move(from, to);
    expect([code, err]).toEqual([1, expect.stringContaining("Name an empty database")]);
    expect(await contentIn(to)).toEqual(before);
  });

  it("can be interrupted in the midst, and begun again", async () => {
    const [from, to] = [await empty(kind), await empty(other(kind))];
    await (await from.open()).close();
    const hex = kind === "SQLite" ? "printf('%08x', i)" : "lpad(to_hex(i), 8, '0')";
    await from.exec(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < 12000)
      insert into submissions (id, survey, version, digest, channel, language, finished_at, received_at, body, body_hash)
      select ${hex} || '-0000-4000-8000-000000000000', 'one-stop', '1', '', 'web', 'vi', '', '', '{}', '' from n`,
    );
    await letGo(from.address);
    const child = spawn(process.execPath, [PROGRAM, "move", "--from", from.address, "--to", to.address]);
    const exit = once(child, "exit");
    expect((await once(createInterface(child.stdout), "line"))[0]).toBe("submissions: 10000 rows so far");
    child.kill("SIGKILL");
    await exit;
    const store = await to.open();
    expect(await store.count()).toBe(0);
    await store.close();
    const { code, out } = await move(from, to);
    expect([code, out]).toEqual([0, expect.stringContaining("submissions: 12000 row(s), equal")]);
  });
});

describe.each(DATABASE_KINDS)("from %s", (kind) => {
  it("refuses to move out of a database that a collector uses, and into it, also where nobody sends", async () => {
    const used = await empty(kind);
    const surveys = join(import.meta.dirname, "../../src/presets");
    const env = { ...process.env, ...databaseSettings(used), PORT: "0", SURVEYS: surveys };
    const collector = spawn(process.execPath, [PROGRAM], { env, stdio: ["ignore", "pipe", "ignore"] });
    const exit = once(collector, "exit");
    await once(createInterface(collector.stdout), "line");
    const refused = [await move(used, await empty(other(kind))), await move(await filled(other(kind)), used)];
    collector.kill("SIGTERM");
    await exit;
    for (const { code, err } of refused)
      expect([code, err]).toEqual([1, expect.stringMatching(/A collector uses .*Stop it first/)]);
    // The collector has counted there.
    expect(await move(used, await empty(other(kind)))).toMatchObject({ code: 0 });
  });
});

it("keeps nothing of a copy that comes out otherwise", async () => {
  const [from, to] = [await filled("SQLite"), await empty("PostgreSQL")];
  await (await to.open()).close();
  await to.exec(`
    create function other() returns trigger language plpgsql as $$ begin new.language = 'xx'; return new; end $$;
    create trigger other before insert on submissions for each row execute function other()
  `);
  const { code, err } = await move(from, to);
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/“submissions” had 7 rows .* and came out with 7 .*Nothing was moved/),
  ]);
  const store = await to.open();
  expect([await store.count(), await store.surveysUsed("one-stop")]).toEqual([0, []]);
  await store.close();
});

it("makes no file of a slip in the name of the one to move from", async () => {
  const from = { ...(await empty("SQLite")), address: "/nowhere/submissions.db" };
  const { code, err } = await move(from, await empty("PostgreSQL"));
  expect([code, err]).toEqual([1, expect.stringContaining("/nowhere/submissions.db")]);
});
