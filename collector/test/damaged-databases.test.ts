import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, open, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished, vi } from "vitest";
import { outageOf } from "../src/outages/outage.ts";
import { openSqlite } from "../src/sql/open-sqlite.ts";
import { barePostgresDatabase } from "./databases/postgres-database.ts";
import { postgresServer } from "./databases/postgres-server.ts";
import { sqliteDatabase } from "./databases/sqlite-database.ts";
import { PROGRAM } from "./own-process.ts";
import { type Running, running, send } from "./running.ts";
import { submission, survey } from "./survey.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Overwrites the beginning of every page from this byte on, as a failing disk or a careless copy does. */
async function overwrite(file: string, from: number, page = 4096): Promise<void> {
  const { size } = await stat(file);
  const handle = await open(file, "r+");
  for (let at = from; at < size; at += page) await handle.write(Buffer.alloc(64, 0xa5), 0, 64, at);
  await handle.close();
}

const large = () => submission({ answers: { ...submission().answers, comment: "ô".repeat(2000) } });

/** What everybody gets after damage was found. */
async function expectWithheld({ url }: Running): Promise<void> {
  const statusOf = async (path: string) => (await fetch(url + path)).status;
  for (const path of ["/submissions", "/export.ndjson", "/export.csv?survey=one-stop", "/surveys/one-stop/results"])
    expect([path, await statusOf(path)]).toEqual([path, 503]);
  const sent = await send(url, submission());
  expect([sent.status, Number(sent.headers.get("Retry-After")) >= 300]).toEqual([503, true]);
  const ready = await fetch(`${url}/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { status: "failing", because: "damaged" }]);
  // People can go on filling in: their devices keep it.
  for (const path of ["/health", "/surveys/one-stop", "/surveys/one-stop/form"])
    expect([path, await statusOf(path)]).toEqual([path, 200]);
}

it("says so and does not begin with a SQLite file that was damaged while nothing ran", async () => {
  for (const from of [0, 8192]) {
    const database = await sqliteDatabase();
    onTestFinished(database.remove);
    const store = await openSqlite(database.file);
    await store.close();
    await overwrite(database.file, from);
    const surveys = join(database.file, "../surveys");
    await mkdir(surveys);
    await writeFile(join(surveys, "one-stop.json"), JSON.stringify(survey));
    const env = { ...process.env, DATABASE: database.file, SURVEYS: surveys };
    const child = spawn(process.execPath, [PROGRAM, "--port", "0"], { env });
    onTestFinished(() => void child.kill("SIGKILL"));
    const [[code], said] = await Promise.all([once(child, "exit"), text(child.stderr)]);
    expect([code, said]).toEqual([1, expect.stringMatching(/submissions\.db is damaged: .*restore --from/)]);
    expect(said).not.toMatch(/\n\s+at /);
  }
});

it("takes and shows nothing any more when a SQLite file turns out to be damaged while it runs", async () => {
  const database = await sqliteDatabase();
  const before = await running({}, { ...database, remove: async () => {} });
  for (let i = 0; i < 40; i++) expect((await send(before.url, large())).status).toBe(201);
  expect((await fetch(`${before.url}/surveys/one-stop/results`)).status).toBe(200);
  await before.stop();
  const failures: unknown[] = [];
  const server = await running({ onFailure: (error) => failures.push(error) }, database);
  onTestFinished(server.stop);
  const { url } = server;
  await overwrite(database.file, 4096);
  // It breaks off, or says that it cannot: it is never taken for a whole one.
  const whole = await fetch(`${url}/export.ndjson`)
    .then(async (response) => response.ok && (await response.text()))
    .catch(() => false);
  expect(whole).toBe(false);
  expect(failures.map(outageOf)).toContain("damaged");
  await expectWithheld(server);
});

it("takes and shows nothing any more when PostgreSQL finds a damaged page", async () => {
  const server = await postgresServer();
  onTestFinished(server.remove);
  const database = await barePostgresDatabase(server.folder);
  const collector = await running({ onFailure: () => {} }, database);
  onTestFinished(collector.stop);
  const { url } = collector;
  for (let i = 0; i < 3; i++) expect((await send(url, submission())).status).toBe(201);
  const pool = database.pool();
  pool.on("error", () => {});
  const { rows } = await pool.query<{ file: string }>("select pg_relation_filepath('submissions') as file");
  await pool.end();
  await server.stop();
  await overwrite(join(server.folder, "data", rows[0]!.file), 0, 8192);
  await server.start();
  expect((await fetch(`${url}/submissions`)).status).toBe(503);
  await expectWithheld(collector);
});

it("leaves all in the one file when it ends, so that a copy of it is a backup", async () => {
  const { file, remove } = await sqliteDatabase();
  onTestFinished(remove);
  const { url, stop } = await running({}, { ...(await sqliteDatabase()), open: () => openSqlite(file) });
  for (let i = 0; i < 3; i++) expect((await send(url, submission())).status).toBe(201);
  await stop();
  await copyFile(file, `${file}.copy`);
  const copy = await openSqlite(`${file}.copy`);
  onTestFinished(() => copy.close());
  expect(await copy.count()).toBe(3);
});
