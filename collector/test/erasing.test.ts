import { cp, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Pool } from "pg";
import fc from "fast-check";
import {
  checkSubmission,
  digestOf,
  receiptOf,
  withoutPersonal,
  type Submission,
  type Survey,
} from "../../src/schema/index.ts";
import { createCollector, openSqlite, type Store } from "../src/index.ts";
import { eraseDue } from "../src/erasing/erase.ts";
import { addErased, emptyWitness, lookFor } from "../src/erasing/witness.ts";
import { countSurveys } from "../src/results/count-surveys.ts";
import { command } from "./command.ts";
import { postgresDatabase } from "./databases/postgres-database.ts";
import { DATABASE_KINDS, type TestDatabase } from "./databases/index.ts";
import { letGo } from "./databases/let-go.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { running, send, sending } from "./running.ts";
import { submission, survey } from "./survey.ts";
import { rowsOf } from "./rows-of.ts";

const keeping: Survey = {
  ...survey,
  consent: { ...survey.consent!, eraseAfterDays: 365 },
  context: { unit: {}, dossier: {}, age: { values: ["young", "old"] } },
};

const named = { id: keeping.id, version: keeping.version, digest: digestOf(keeping) };

const SECRETS = ["Cán bộ tên Hoàng Minh hẹn tôi ba lần", "Khiếu nại đất của bà Lan", "H29.34-250310-0042"];

const personal = (parts: Partial<Submission> = {}): Submission =>
  submission({
    survey: named,
    answers: {
      staff: "bad",
      why: "Chờ lâu",
      came: ["else"],
      "came.other": SECRETS[1]!,
      change: -5,
      comment: SECRETS[0]!,
    },
    missing: {},
    asked: ["staff", "why", "came", "change", "comment"],
    context: { unit: "thuan-loc", dossier: SECRETS[2]!, age: "old" },
    formNumber: "số 17 của bà Lan",
    ...parts,
  });

const ALL = [...SECRETS, "Chờ lâu", "số 17 của bà Lan"];

/** A year after the first of April 2025, by when what came in March is due. */
const DUE = new Date("2026-04-01T00:00:00Z");

const cellsOf = async (database: TestDatabase) =>
  (await rowsOf(database, "tallies"))
    .map(({ cell, forms, counts }) => [cell, forms, JSON.parse(String(counts))])
    .sort();

/** The bytes of the database's own files, once all is on the disk. */
async function filesOf(database: TestDatabase): Promise<string[]> {
  if ("file" in database) {
    const file = String(database.file);
    return [file, `${file}-wal`];
  }
  const pool = (database as unknown as { pool(): Pool }).pool();
  try {
    await pool.query("checkpoint");
    const { rows } = await pool.query<{ folder: string }>(
      "select current_setting('data_directory') || '/base/' || oid as folder from pg_database where datname = current_database()",
    );
    return [rows[0]!.folder];
  } finally {
    await pool.end();
  }
}

async function foundIn(files: readonly string[], sent: readonly Submission[]): Promise<string[]> {
  const witness = emptyWitness("a key");
  for (const one of sent) addErased(witness, one, withoutPersonal(keeping, one));
  const found: string[] = [];
  for await (const place of lookFor(witness, files)) if ("at" in place) found.push(place.file);
  return found;
}

it("leaves a submission that still answers the survey, with the same counts, and nothing more to take", () => {
  const before = personal();
  const after = withoutPersonal(keeping, before);
  expect(checkSubmission(keeping, after).faults).toEqual([]);
  expect(withoutPersonal(keeping, after)).toEqual(after);
  for (const text of ALL) expect(JSON.stringify(after)).not.toContain(text);
  expect(after).toMatchObject({
    answers: { staff: "bad", came: ["else"], change: -5 },
    context: { unit: "thuan-loc", age: "old" },
  });
});

describe.each(DATABASE_KINDS)("in %s", (kind) => {
  it("erases on the day what is personal, keeps every count, and leaves no byte of it in the database's files", async () => {
    const { url, store, database, stop } = await running({ surveys: [keeping] }, kind);
    onTestFinished(stop);
    const [first, second] = [personal(), personal()];
    await fetch(`${url}/surveys/${keeping.id}/results`);
    for (const one of [first, second]) expect((await send(url, one)).status).toBe(201);
    const before = await cellsOf(database);
    expect(before.length).toBeGreaterThan(0);
    expect(await foundIn(await filesOf(database), [first, second])).not.toEqual([]);

    expect(await eraseDue(store, [keeping.id], new Date("2026-03-09T00:00:00Z"))).toBe(0);
    expect(await eraseDue(store, [keeping.id], DUE)).toBe(2);
    expect(await eraseDue(store, [keeping.id], DUE)).toBe(0);
    for (const { id } of [first, second]) {
      const row = (await store.find(id))!;
      for (const text of ALL) expect(JSON.stringify(row)).not.toContain(text);
      expect(row.bodyHash).toBe("");
    }
    expect(await cellsOf(database)).toEqual(before);
    const [counted] = await countSurveys([keeping], store, {}, true);
    expect(counted).toMatchObject({ forms: 2, changed: 0 });

    await store.compact!();
    expect(await foundIn(await filesOf(database), [first, second])).toEqual([]);
    // A device that was offline for a year sends again what arrived then.
    expect((await send(url, first)).status).toBe(201);
    expect((await store.find(first.id))!.body).not.toContain(SECRETS[0]);
  });

  it("erases nothing of a survey whose consent names no day, and in each version by its own", async () => {
    const { url, store, stop } = await running({ surveys: [survey, { ...keeping, version: "2" }] }, kind);
    onTestFinished(stop);
    const old = submission();
    const next = { ...keeping, version: "2" };
    const young = personal({ survey: { id: next.id, version: "2", digest: digestOf(next) } });
    for (const one of [old, young]) expect((await send(url, one)).status).toBe(201);
    expect(await eraseDue(store, [survey.id], DUE)).toBe(1);
    expect((await store.find(old.id))!.body).toContain("Tốt");
    expect((await store.find(young.id))!.body).not.toContain(SECRETS[0]);
  });
});

// What a dump does, whatever it reads; and what keeps every new reader looking back.
it.each([
  ["read in the same database", false, "begin isolation level repeatable read; select count(*) from surveys"],
  ["write in another one", true, "begin; select pg_current_xact_id()"],
])("waits in PostgreSQL for who began before to %s, and then leaves no byte", async (_, isElsewhere, begins) => {
  const database = await postgresDatabase();
  const { url, store, stop } = await running({ surveys: [keeping] }, database);
  onTestFinished(stop);
  const its = isElsewhere ? await postgresDatabase() : database;
  if (isElsewhere) onTestFinished(its.remove);
  const pool = its.pool();
  onTestFinished(() => pool.end());
  const sent = personal();
  expect((await send(url, sent)).status).toBe(201);
  const before = await pool.connect();
  await before.query(begins);
  expect(await eraseDue(store, [keeping.id], DUE)).toBe(1);
  let isDone = false;
  const compacted = store.compact!().then(() => (isDone = true));
  for (let i = 0; i < 50; i++) await pool.query("select 1");
  expect(isDone).toBe(false);
  await before.query("commit");
  before.release();
  await compacted;
  expect(await foundIn(await filesOf(database), [sent])).toEqual([]);
});

it("finds a text that was erased wherever it stands, cut by chunks or packed, and nothing else", async () => {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme", minLength: 12, maxLength: 60 }),
      fc.nat(5000),
      fc.boolean(),
      async (text, before, packed) => {
        const one = submission({ answers: { comment: text }, context: {} });
        const witness = emptyWitness("a key");
        addErased(witness, one, withoutPersonal(survey, one));
        const file = join(folder.path, packed ? "backup.gz" : "backup");
        const write = (content: string) => writeFile(file, packed ? gzipSync(content) : content);
        const found = async () => {
          let count = 0;
          for await (const place of lookFor(witness, [file])) count += Number("at" in place);
          return count;
        };
        await write("x".repeat(before) + JSON.stringify({ comment: text }) + "y");
        expect(await found()).toBeGreaterThan(0);
        await write("x".repeat(before) + JSON.stringify({ comment: "[…]" }) + "y");
        expect(await found()).toBe(0);
        // It keeps none of the text.
        expect(JSON.stringify(witness)).not.toContain(text);
      },
    ),
    { numRuns: 40 },
  );
});

it("answers what a person asks for, and verifies erasure in files and backups, from the command line", async () => {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const at = (name: string) => join(folder.path, name);
  await mkdir(at("surveys"));
  await mkdir(at("data"));
  const open: Survey = { ...keeping, period: {} };
  await writeFile(at("surveys/one-stop.json"), JSON.stringify(open));
  const env = { SURVEYS: at("surveys"), DATABASE: at("data/submissions.db") };
  const run = async (...args: string[]) => {
    // Closes what this process has closed, whose journals would go while they are read.
    await letGo(folder.path);
    return command(args, env);
  };
  const using = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openSqlite(env.DATABASE);
    return work(store).finally(() => store.close());
  };

  const day = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
  const old = Date.now() - 366 * 86_400_000;
  const versioned = { survey: { ...named, digest: digestOf(open) } };
  const [due, asking, leaving] = [
    personal({ ...versioned, startedAt: day(old), finishedAt: day(old) }),
    ...[1, 2].map((i) =>
      personal({
        ...versioned,
        startedAt: day(Date.now()),
        finishedAt: day(Date.now()),
        answers: { ...personal().answers, comment: `Lời riêng của người thứ ${i}` },
      }),
    ),
  ] as [Submission, Submission, Submission];
  await using(async (store) => {
    const handle = createCollector({ surveys: [open], store });
    for (const one of [due, asking, leaving]) expect((await handle(sending(one))).status).toBe(201);
  });
  await cp(at("data"), at("backup"), { recursive: true });

  const erased = await run("erase", "--witness", at("due.json"));
  expect([erased.stderr, erased.stdout]).toEqual(["", expect.stringContaining("in 1 submission(s)")]);
  expect((await stat(at("due.json"))).mode & 0o077).toBe(0);
  const exported = await run("request", "export", "--receipt", receiptOf(asking.id));
  expect(JSON.parse(exported.stdout)).toMatchObject({ submission: asking });
  expect(
    (await run("request", "erase", "--receipt", receiptOf(asking.id), "--witness", at("asking.json"))).status,
  ).toBe(0);
  expect(
    (await run("request", "withdraw", "--receipt", receiptOf(leaving.id), "--witness", at("leaving.json"))).status,
  ).toBe(0);
  expect((await run("request", "export", "--receipt", receiptOf(leaving.id))).stdout).toContain("was withdrawn");
  expect((await run("request", "erase", "--receipt", "AAAA-AAAA")).stderr).toContain("Nobody knows");

  for (const witness of ["due.json", "asking.json", "leaving.json"]) {
    const clean = await run("verify-erasure", "--witness", at(witness), at("data"));
    expect([witness, clean.status, clean.stdout]).toEqual([witness, 0, expect.stringContaining("Nothing found")]);
    const backup = await run("verify-erasure", "--witness", at(witness), at("data"), at("backup"));
    expect([witness, backup.status, backup.stdout]).toEqual([witness, 1, expect.stringMatching(/backup.*: \d+ piece/)]);
  }
  await using(async (store) => {
    expect(await store.count()).toBe(2);
    const done = (await store.rights!.audit({ limit: 10 })).map(({ did }) => did);
    expect(done).toEqual(["erase", "request export", "request erase", "request withdraw"]);
    expect((await store.find(asking.id))!.body).toContain('"staff":"bad"');
  });
  const bytes = await Promise.all((await readdir(at("data"))).map((name) => readFile(join(at("data"), name), "utf8")));
  for (const text of ["Lời riêng", SECRETS[0]]) expect(bytes.join("")).not.toContain(text);
});
