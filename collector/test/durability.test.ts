import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDurable } from "../src/sql/open-sqlite.ts";
import { DATABASE_KINDS, type DatabaseKind, databaseOf } from "./databases/index.ts";
import { program } from "./own-process.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { send } from "./running.ts";
import { submission } from "./survey.ts";
import { runs } from "../../test/support/long.ts";

async function place(kind: DatabaseKind) {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const database = await databaseOf(kind);
  onTestFinished(database.remove);
  return { path, database };
}

describe.each(DATABASE_KINDS)("in %s", (kind) => {
  it("keeps what it answered with 201 when it is killed right after", async () => {
    const { path, database } = await place(kind);
    const ids: string[] = [];
    for (let round = 0; round < runs(2, 3); round++) {
      const { child, url, survey: named } = await program(path, {}, database);
      const sent = submission({ survey: named });
      const response = await send(url, sent);
      child.kill("SIGKILL");
      expect(response.status).toBe(201);
      ids.push(sent.id);
      await once(child, "exit");
    }
    const store = await database.open();
    for (const id of ids) expect(await store.find(id)).toMatchObject({ id });
    expect(await store.count()).toBe(ids.length);
    await store.close();
  }, 60_000);

  it("has all that it answered with 201 when it is killed while many send", async () => {
    const { path, database } = await place(kind);
    const answered: string[] = [];
    for (let round = 0; round < runs(1, 20); round++) {
      const { child, url, survey: named } = await program(path, {}, database);
      const exit = once(child, "exit");
      const over = new AbortController();
      const senders = Array.from({ length: 24 }, async () => {
        while (!over.signal.aborted) {
          const sent = submission({ survey: named });
          // Where the connection breaks, nothing was answered.
          const status = await send(url, sent).then(
            (response) => response.status,
            () => undefined,
          );
          if (status === 201) answered.push(sent.id);
        }
      });
      const enough = answered.length + 50 + Math.floor(100 * Math.random());
      await expect.poll(() => answered.length, { interval: 1, timeout: 30_000 }).toBeGreaterThan(enough);
      child.kill("SIGKILL");
      await exit;
      over.abort();
      await Promise.all(senders);
    }
    const store = await database.open();
    const lost: string[] = [];
    for (const id of answered) if (!(await store.find(id))) lost.push(id);
    expect(lost).toEqual([]);
    await store.close();
  }, 120_000);

  it("finishes what is under way when it is asked to stop", async () => {
    const { path, database } = await place(kind);
    const { child, url, survey: named } = await program(path, {}, database);
    const exit = once(child, "exit");
    const body = JSON.stringify(submission({ survey: named }));
    let more = (): void => {};
    const slow = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode(body.slice(0, 100)));
        await new Promise<void>((resolve) => (more = resolve));
        controller.enqueue(new TextEncoder().encode(body.slice(100)));
        controller.close();
      },
    });
    const response = fetch(`${url}/submissions`, {
      method: "POST",
      body: slow,
      headers: { "Content-Type": "application/json" },
      duplex: "half",
    } as RequestInit);
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 300));
    more();
    expect((await response).status).toBe(201);
    expect(await exit).toEqual([0, null]);
  });
});

it("flushes every commit to the disk", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const database = openDurable(join(path, "submissions.db"));
  expect(database.pragma("journal_mode")).toEqual([{ journal_mode: "wal" }]);
  expect(database.pragma("synchronous")).toEqual([{ synchronous: 2 }]);
  database.close();
});
