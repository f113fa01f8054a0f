import { once } from "node:events";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openDurable, openSqlite } from "../src/sql/open-sqlite.ts";
import { program } from "./own-process.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { send } from "./running.ts";
import { submission } from "./survey.ts";

it("keeps what it answered with 201 when it is killed right after", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const ids: string[] = [];
  for (let round = 0; round < 3; round++) {
    const { child, url, survey: named } = await program(path);
    const sent = submission({ survey: named });
    const response = await send(url, sent);
    child.kill("SIGKILL");
    expect(response.status).toBe(201);
    ids.push(sent.id);
    await once(child, "exit");
  }
  const store = await openSqlite(join(path, "data/submissions.db"));
  for (const id of ids) expect(await store.find(id)).toMatchObject({ id });
  expect(await store.count()).toBe(3);
  await store.close();
}, 60_000);

it("finishes what is under way when it is asked to stop", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const { child, url, survey: named } = await program(path);
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

it("flushes every commit to the disk", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const database = openDurable(join(path, "submissions.db"));
  expect(database.pragma("journal_mode")).toEqual([{ journal_mode: "wal" }]);
  expect(database.pragma("synchronous")).toEqual([{ synchronous: 2 }]);
  database.close();
});
