import { expect, it, onTestFinished } from "vitest";
import type { Report } from "../../src/report/index.ts";
import { type Submission, idempotencyKeyOf } from "../../src/schema/index.ts";
import { barePostgresDatabase, postgresDatabase } from "./databases/postgres-database.ts";
import { postgresServer } from "./databases/postgres-server.ts";
import { type Running, running, send } from "./running.ts";
import { submission, survey } from "./survey.ts";
import { bothTallies, planFor } from "./tally-equality.ts";
import { talliesOf } from "../src/tallies/tallies.ts";

type Options = Parameters<typeof running>[0];
type Database = Awaited<ReturnType<typeof postgresDatabase>>;

const post = async (url: string, sent: Submission): Promise<number> =>
  (await send(url, sent, { "Idempotency-Key": idempotencyKeyOf(sent) })).status;

async function started(database: Database, options: Options = {}): Promise<Running & { failures: unknown[] }> {
  const failures: unknown[] = [];
  const server = await running({ onFailure: (error) => failures.push(error), ...options }, database);
  onTestFinished(server.stop);
  return { ...server, failures };
}

const WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

/** From the first who asks for results on, every form is counted as it comes. */
const counted = (url: string) => fetch(`${url}/surveys/one-stop/results`);

async function expectCounted(store: Running["store"]): Promise<void> {
  const plan = await planFor(store, survey, { by: ["channel"] });
  expect(await talliesOf(store).isKept(plan)).toBe(true);
  const { kept, fromRows } = await bothTallies(store, plan);
  expect(kept).toEqual(fromRows);
}

/** Seconds: some, and not the same for all, so that not all come back at once. */
const isSoon = (seconds: number): boolean => seconds >= 10 && seconds <= 20;

/** A server that this test may stop. */
async function ownServer() {
  const server = await postgresServer();
  onTestFinished(server.remove);
  return { server, database: await barePostgresDatabase(server.folder) };
}

it("outlives a restart of the server in the midst of work, and goes on where it was", async () => {
  const { server, database } = await ownServer();
  const { url, store } = await started(database);
  expect(await post(url, submission())).toBe(201);
  await counted(url);
  const pool = database.pool();
  pool.on("error", () => {});
  const holder = await pool.connect();
  holder.on("error", () => {});
  await holder.query("begin; lock table submissions in share mode");
  // The first wait within their transaction, and the others for them.
  const sent = Array.from({ length: 15 }, () => submission());
  const underWay = sent.map((each) => post(url, each));
  await expect.poll(async () => (await pool.query<{ count: string }>(WAITING)).rows[0]!.count).toBe("1");
  await server.restart();
  holder.release(true);
  await pool.end();
  const statuses = await Promise.all(underWay);
  expect(statuses.filter((status) => ![201, 503].includes(status))).toEqual([]);
  // As widgets do with whatever was not answered with 201.
  expect(await Promise.all(sent.map((each) => post(url, each)))).toEqual(sent.map(() => 201));
  expect(await store.count()).toBe(1 + sent.length);
  await expectCounted(store);
});

it("says that it fails while the server is stopped, and that all is well afterwards, and loses nothing", async () => {
  const { server, database } = await ownServer();
  const { url, store, failures } = await started(database, { results: { minimum: 2, renewHours: 0 } });
  const first = submission();
  expect(await post(url, first)).toBe(201);
  const health = async () => {
    const response = await fetch(`${url}/ready`);
    const { status, because } = (await response.json()) as { status: unknown; because?: unknown };
    return because === undefined ? [response.status, status] : [response.status, status, because];
  };
  expect(await health()).toEqual([200, "ready"]);
  await server.stop();
  expect(await health()).toEqual([503, "failing", "away"]);
  const second = submission();
  const refused = await send(url, second);
  expect([refused.status, Number(refused.headers.get("Retry-After"))]).toEqual([503, expect.toSatisfy(isSoon)]);
  for (const path of ["/submissions", "/export.ndjson", "/export.csv?survey=one-stop", "/surveys/one-stop/results"])
    expect([path, (await fetch(url + path)).status]).toEqual([path, 503]);
  expect((await fetch(`${url}/submissions/${first.id}`, { method: "DELETE" })).status).toBe(503);
  // What needs no database.
  expect((await fetch(`${url}/surveys/one-stop`)).status).toBe(200);
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
  expect(failures.length).toBeGreaterThanOrEqual(5);
  await server.start();
  expect(await health()).toEqual([200, "ready"]);
  expect(await post(url, second)).toBe(201);
  const report = (await (await fetch(`${url}/surveys/one-stop/results`)).json()) as Report;
  expect([report.total.forms, await store.count()]).toEqual([2, 2]);
});

it.each(["repeatable read", "serializable"])("refuses nobody where the database's default is “%s”", async (level) => {
  const database = await barePostgresDatabase();
  await database.exec(
    `do $$ begin execute format('alter database %I set default_transaction_isolation = ''${level}''', current_database()); end $$`,
  );
  // Two programs that start at once.
  const [one, other] = await Promise.all([started(database), database.open()]);
  onTestFinished(() => other.close());
  const { url, store, failures } = one;
  // From then on, all that are of one kind change one row.
  await counted(url);
  const sent = Array.from({ length: 40 }, () => submission());
  expect(await Promise.all(sent.map((each) => post(url, each)))).toEqual(sent.map(() => 201));
  expect(failures).toEqual([]);
  expect(await store.count()).toBe(sent.length);
  const plan = await planFor(store, survey, {});
  expect(await talliesOf(store).recount(plan)).toMatchObject({ forms: sent.length });
});

it("goes with its database in a test, however many connections remain", async () => {
  const database = await postgresDatabase();
  const pool = database.pool();
  onTestFinished(() => pool.end());
  await Promise.all(Array.from({ length: 4 }, () => pool.query("select 1")));
  await database.remove();
  await expect.poll(() => pool.totalCount).toBe(0);
});

it("has the server pack counts quickly", async () => {
  const database = await postgresDatabase();
  onTestFinished(database.remove);
  const pool = database.pool();
  onTestFinished(() => pool.end());
  const packed = "select attcompression from pg_attribute where attrelid = 'tallies'::regclass and attname = 'counts'";
  expect((await pool.query(packed)).rows).toEqual([{ attcompression: "l" }]);
});

it("publishes a newer edition for everybody who asks, while forms come in without a pause", async () => {
  const { url, store, failures } = await started(await postgresDatabase(), {
    results: { minimum: 2, renewHours: 0 },
  });
  const forms = async () =>
    ((await (await fetch(`${url}/surveys/one-stop/results`)).json()) as Report).total.forms ?? 0;
  await forms();
  const over = new AbortController();
  let stored = 0;
  const people = Array.from({ length: 12 }, async () => {
    for (; !over.signal.aborted; stored++) expect(await post(url, submission())).toBe(201);
  });
  const seen: number[] = [];
  for (let i = 1; i <= 5; i++) {
    // Forms that all came after the last edition.
    const enough = stored + 15;
    await expect.poll(() => stored >= enough, { interval: 5 }).toBe(true);
    seen.push(await forms());
  }
  over.abort();
  await Promise.all(people);
  expect(seen.filter((count, i) => !(count > (seen[i - 1] ?? 0)))).toEqual([]);
  expect(await forms()).toBe(await store.count());
  expect(failures).toEqual([]);
});

it("keeps one submission, or that it was withdrawn, where two collectors share a database", async () => {
  const database = await postgresDatabase();
  const collectors = [await started(database), await started(database)];
  const urls = collectors.map(({ url }) => url);
  const { store } = collectors[0]!;
  await counted(urls[0]!);
  await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const sent = submission();
      const posts = urls.map((url) => post(url, sent));
      if (i % 2) await posts[0];
      const deletions = await Promise.all(
        urls.map(async (url) => (await fetch(`${url}/submissions/${sent.id}`, { method: "DELETE" })).status),
      );
      expect(await Promise.all(posts)).toEqual([201, 201]);
      const isGone = deletions.includes(204);
      expect([await store.find(sent.id), await store.findWithdrawn(sent.id)]).toEqual(
        isGone ? [undefined, { id: sent.id, revision: 1 }] : [expect.objectContaining({ id: sent.id }), undefined],
      );
    }),
  );
  await expectCounted(store);
});
