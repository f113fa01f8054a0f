import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Submission, receiptOf } from "../../src/schema/index.ts";
import { type Store, createCollector, openSqlite } from "../src/index.ts";
import { openDurable } from "../src/sql/open-sqlite.ts";
import { inOneOf, type DatabaseKind } from "./databases/index.ts";
import { program } from "./own-process.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { type Running, running, send, sending } from "./running.ts";
import { DURING, partialSubmission, submission, survey } from "./survey.ts";
import { runs } from "../../test/support/long.ts";

async function started(options?: Parameters<typeof running>[0], kind?: DatabaseKind): Promise<Running> {
  const server = await running(options, kind);
  onTestFinished(server.stop);
  return server;
}

const withdraw = (url: string, name: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/submissions/${encodeURIComponent(name)}`, { method: "DELETE", headers });

const problemOf = async (response: Response) => {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  return [response.status, ((await response.json()) as { type: string }).type.replace(/.*:/, "")];
};

/** What must hold once all is answered, whatever was asked in whatever order. */
async function expectOneOrTheOther(store: Store, id: string, deletions: number[]): Promise<void> {
  const [row, tombstone] = [await store.find(id), await store.findWithdrawn(id)];
  if (deletions.includes(204)) {
    expect(row).toBeUndefined();
    expect(tombstone).toBeDefined();
  } else {
    expect(row).toBeDefined();
    expect(tombstone).toBeUndefined();
  }
  expect(deletions.filter((status) => status !== 204 && status !== 404)).toEqual([]);
}

describe.each(inOneOf("SQLite"))("in %s", (kind) => {
  it("asks for the whole id when two submissions share a receipt code, and touches neither, withdrawn or not", async () => {
    const { url, store } = await started({}, kind);
    const shared = randomUUID().slice(0, 11);
    const [one, other] = [1, 2].map(() => submission({ id: shared + randomUUID().slice(11) }));
    await send(url, one);
    await send(url, other);
    expect(await problemOf(await withdraw(url, receiptOf(one!.id)))).toEqual([409, "same-receipt"]);
    expect(await store.count()).toBe(2);
    expect((await withdraw(url, one!.id)).status).toBe(204);
    // Asking again by the code must not take the stranger's.
    expect(await problemOf(await withdraw(url, receiptOf(one!.id)))).toEqual([409, "same-receipt"]);
    expect(await store.find(other!.id)).toBeDefined();
  });

  it("answers a late replay, so that its sender lets go of it, and stores nothing", async () => {
    const { url, store } = await started({}, kind);
    const [left, done] = [1, 2].map((revision) => ({ ...partialSubmission(), revision }));
    const { id } = done!;
    await send(url, done);
    await withdraw(url, receiptOf(id));
    for (const replay of [done, { ...left, id }, { ...done, channel: "kiosk" }]) {
      const response = await send(url, replay);
      expect(response.status).toBe(201);
      expect(await response.json()).toEqual({ id, receipt: receiptOf(id), withdrawn: true });
    }
    expect(await problemOf(await send(url, submission({ id, revision: 3 })))).toEqual([410, "withdrawn"]);
    expect(await store.count()).toBe(0);
  });

  it("forgets and remembers both or neither", async () => {
    const { url, store, database } = await started({ onFailure: () => {} }, kind);
    const sent = submission();
    await send(url, sent);
    // A tombstone that cannot be written.
    await database.exec("alter table withdrawn rename column withdrawn_at to away");
    expect((await withdraw(url, sent.id)).status).toBe(500);
    expect(await store.find(sent.id)).toBeDefined();
  });

  it("holds in every order of what sending and withdrawing do to the database", async () => {
    const { store } = await started({}, kind);
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom(1, 1, 2, 3), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        async (scheduler, revisions, deletions) => {
          const { id } = submission();
          const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => {
            await scheduler.schedule(Promise.resolve());
            return ask();
          };
          const waiting: Store = {
            ...store,
            find: (...asked) => inTurn(() => store.find(...asked)),
            findWithdrawn: (...asked) => inTurn(() => store.findWithdrawn(...asked)),
            transact: (work) => inTurn(() => store.transact(work)),
            idsFrom: (...asked) => inTurn(() => store.idsFrom(...asked)),
          };
          const handle = createCollector({ surveys: [survey], store: waiting, now: () => DURING });
          const post = async (revision: number) => (await handle(sending(submission({ id, revision })))).status;
          const remove = async () =>
            (await handle(new Request(`http://localhost/api/submissions/${receiptOf(id)}`, { method: "DELETE" })))
              .status;
          const sendings = revisions.map(post);
          const answers = await scheduler.waitFor(
            Promise.all([Promise.all(sendings), Promise.all(Array.from({ length: deletions }, remove))]),
          );
          const [sent, withdrawn] = answers;
          await expectOneOrTheOther(store, id, withdrawn);
          const { revision } = (await store.findWithdrawn(id)) ?? {};
          for (const [i, status] of sent.entries()) {
            // Only what is newer than what was withdrawn is ever turned away.
            if (status === 410) expect(revisions[i]).toBeGreaterThan(revision!);
            else expect(status).toBe(201);
          }
          const replays = await scheduler.waitFor(Promise.all(revisions.map(post)));
          expect(replays.every((status) => status === 201 || status === 410)).toBe(true);
          await expectOneOrTheOther(store, id, withdrawn);
        },
      ),
      { numRuns: runs(10, 150) },
    );
  }, 60_000);
});

it("leaves an id, a revision and a time, and nothing of the answers in the files", async () => {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, "submissions.db");
  const store = await openSqlite(file);
  onTestFinished(() => store.close());
  const handle = createCollector({ surveys: [survey], store, now: () => DURING });
  const words = `words-of-${randomUUID()}`;
  const sent = submission({ revision: 2, answers: { staff: "good", came: ["ask"], change: 1, comment: words } });
  const post = async (value: Submission) => (await handle(sending(value))).status;
  await post(submission());
  expect(await post({ ...sent, revision: 1, channel: "kiosk" })).toBe(201);
  expect(await post(sent)).toBe(201);
  const { status } = await handle(new Request(`http://localhost/api/submissions/${sent.id}`, { method: "DELETE" }));
  expect(status).toBe(204);
  for (const name of await readdir(folder.path))
    expect([name, (await readFile(join(folder.path, name))).includes(words)]).toEqual([name, false]);

  const database = openDurable(file);
  expect(database.prepare("select * from withdrawn").all()).toEqual([
    { id: sent.id, revision: 2, survey: survey.id, withdrawn_at: DURING.toISOString() },
  ]);
  expect(database.prepare("select count(*) as count from submissions").all()).toEqual([{ count: 1 }]);
  database.close();
});

it("holds between two processes on one database", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const first = await program(path);
  const second = await program(path);
  const urls = [first.url, second.url];
  const rounds = Array.from({ length: 40 }, () => submission({ survey: first.survey }));
  const outcomes = await Promise.all(
    rounds.map(async (sent, i) => {
      const posts = urls.map((url) => send(url, sent));
      if (i % 2) await posts[0];
      const deletions = await Promise.all(urls.map((url) => withdraw(url, sent.id)));
      for (const response of await Promise.all(posts)) expect(response.status).toBe(201);
      return deletions.map(({ status }) => status);
    }),
  );
  for (const { child } of [first, second]) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  const store = await openSqlite(join(path, "data/submissions.db"));
  onTestFinished(() => store.close());
  for (const [i, sent] of rounds.entries()) await expectOneOrTheOther(store, sent.id, outcomes[i]!);
  expect(outcomes.flat()).toContain(204);
}, 60_000);

it.each<[string, (id: string) => string]>([
  ["its receipt code", receiptOf],
  ["the code in small letters", (id) => receiptOf(id).toLowerCase()],
  ["the code without a hyphen, with spaces", (id) => ` ${receiptOf(id).replace("-", " ")} `],
  ["the code with O for 0 and l for 1", (id) => receiptOf(id).replaceAll("0", "O").replaceAll("1", "l")],
  ["its id", (id) => id],
])("withdraws a submission by %s, and says the same again", async (_, named) => {
  const { url, store } = await started();
  const sent = submission({ id: "00443da7-ff00-4000-8000-000000000000" });
  expect(receiptOf(sent.id)).toBe("0123-V9ZZ");
  const other = submission({ id: "80443da7-ff00-4000-8000-000000000000" });
  await send(url, sent);
  await send(url, other);
  for (const response of [await withdraw(url, named(sent.id)), await withdraw(url, named(sent.id))]) {
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
  }
  expect(await store.count()).toBe(1);
  const list = await (await fetch(`${url}/submissions`)).text();
  const exports =
    (await (await fetch(`${url}/export.ndjson`)).text()) +
    (await (await fetch(`${url}/export.csv?survey=one-stop`)).text());
  expect(list + exports).toContain(other.id);
  expect(list + exports).not.toContain(sent.id);
});

it("needs no token, and asks for nothing else", async () => {
  const { url } = await started({ token: "secret" });
  const sent = submission();
  await send(url, sent);
  expect((await withdraw(url, receiptOf(sent.id))).status).toBe(204);
});

it("says that there is none, in the reader's language", async () => {
  const { url } = await started();
  await send(url, submission({ id: "ffffffff-ff00-4000-8000-000000000000" }));
  for (const name of ["0000-0000", "UUUU-UUUU", "%", "ffffffff-ff", "ffffffff-ff00-4000-8000-000000000001"])
    expect(await problemOf(await withdraw(url, name))).toEqual([404, "no-such-submission"]);
  const response = await withdraw(url, "0000-0000", { "Accept-Language": "vi" });
  expect(await response.json()).toMatchObject({
    title: "Không có phiếu này",
    detail: expect.stringContaining("0000-0000") as string,
  });
});

it("lets pages of listed origins withdraw, and no others", async () => {
  const origin = "https://thuanloc.example";
  const { url } = await started({ origins: [origin] });
  const preflight = (from: string, path = "/submissions/0000-0000") =>
    fetch(url + path, { method: "OPTIONS", headers: { Origin: from, "Access-Control-Request-Method": "DELETE" } });
  const listed = await preflight(origin);
  expect(listed.status).toBe(204);
  expect(listed.headers.get("Access-Control-Allow-Origin")).toBe(origin);
  expect(listed.headers.get("Access-Control-Allow-Methods")).toBe("DELETE");
  expect((await preflight("https://elsewhere.example")).headers.has("Access-Control-Allow-Origin")).toBe(false);
  expect((await preflight(origin, "/submissions")).headers.get("Access-Control-Allow-Methods")).toBe("POST");
  const answered = await withdraw(url, "0000-0000", { Origin: origin });
  expect(answered.headers.get("Access-Control-Allow-Origin")).toBe(origin);
});
