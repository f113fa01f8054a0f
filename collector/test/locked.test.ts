import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { openDurable, storeIn } from "../src/sql/open-sqlite.ts";
import { type Store, createCollector, listen } from "../src/index.ts";
import { sqliteDatabase } from "./databases/sqlite-database.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { running, send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";

vi.setConfig({ testTimeout: 30_000 });

async function collectorOf(store: Store, failures: unknown[]) {
  const onFailure = (error: unknown) => failures.push(error);
  const fetchLike = createCollector({ surveys: [survey], store, now: () => DURING, onFailure });
  const { url, close } = await listen({ fetch: fetchLike, port: 0, hostname: "127.0.0.1" });
  return { url: `${url}/api`, close };
}

it("answers others while it waits for another process that writes, and stores when that is done", async () => {
  const database = await sqliteDatabase();
  const { file } = database;
  const { url, store, stop } = await running({}, database);
  onTestFinished(stop);
  await send(url, submission());
  const other = openDurable(file);
  onTestFinished(() => void other.close());
  other.exec("begin immediate");

  const order: string[] = [];
  const sent = send(url, submission()).then(({ status }) => order.push(`stored ${status}`));
  for (const path of ["/ready", "/nothing", "/submissions", "/export.ndjson"]) {
    await (await fetch(url + path)).text();
    order.push(path);
  }
  other.exec("commit");
  await sent;
  expect(order).toEqual(["/ready", "/nothing", "/submissions", "/export.ndjson", "stored 201"]);
  expect(await store.count()).toBe(2);
});

it("goes on writing after the lock was held longer than it waits", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const file = join(path, "x.db");
  const store = await storeIn(openDurable(file), { patience: 300 });
  onTestFinished(() => store.close());
  const failures: unknown[] = [];
  const { url, close } = await collectorOf(store, failures);
  onTestFinished(close);
  await send(url, submission());
  const other = openDurable(file);
  onTestFinished(() => void other.close());
  other.exec("begin immediate");
  const waited = await Promise.all([submission(), submission()].map((each) => send(url, each)));
  expect(waited.map(({ status }) => status)).toEqual([503, 503]);
  expect(waited.map(({ headers }) => Number(headers.get("Retry-After")))).not.toContain(0);
  expect(failures.map((error) => (error as { code: string }).code)).toEqual(["SQLITE_BUSY", "SQLITE_BUSY"]);
  other.exec("commit");
  for (let i = 0; i < 3; i++) expect((await send(url, submission())).status).toBe(201);
  const { id } = submission();
  expect((await send(url, submission({ id }))).status).toBe(201);
  expect((await fetch(`${url}/submissions/${id}`, { method: "DELETE" })).status).toBe(204);
  expect(await store.count()).toBe(4);
});
