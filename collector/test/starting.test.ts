import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openDurable, openSqlite } from "../src/sql/open-sqlite.ts";
import { countSurveys } from "../src/results/count-surveys.ts";
import { PROGRAM } from "./own-process.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { send } from "./running.ts";
import { submission, survey } from "./survey.ts";
import { digestOf } from "../../src/schema/index.ts";
import { canonical } from "../../src/schema/digest.ts";

const { period: _, ...open } = survey;
const named = { id: survey.id, version: survey.version, digest: digestOf(open) };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

it("says that it is alive while it counts what is stored, asks senders to come again, and can be stopped", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const database = join(path, "x.db");
  await mkdir(join(path, "surveys"));
  await writeFile(join(path, "surveys/one-stop.json"), JSON.stringify(open));
  await (await openSqlite(database)).close();
  const file = openDurable(database);
  // At once, so that each need not be flushed to the disk by itself.
  file
    .prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000)
      insert into submissions (id, survey, version, digest, channel, language, finished_at, received_at, body, body_hash)
      select printf('%08x-0000-4000-8000-000000000000', i), 'one-stop', '1', ?, 'web', 'vi', '', '', ?, '' from n`,
    )
    .run(named.digest, canonical(submission({ survey: named })));
  file.close();

  const start = async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/api`;
    const args = ["--surveys", join(path, "surveys"), "--database", database, "--port", String(port)];
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: "ignore" });
    const ended = once(child, "exit");
    const health = async () => ((await (await fetch(`${url}/health`)).json()) as { status: string }).status;
    // There is nothing else to wait for: it prints its address when it is ready.
    const first = async (): Promise<string> => health().catch(first);
    return { url, child, ended, health, alive: await first() };
  };

  const stopped = await start();
  expect(stopped.alive).toBe("counting");
  stopped.child.kill("SIGTERM");
  await stopped.ended;

  const { url, child, ended, health, alive } = await start();
  onTestFinished(() => void child.kill("SIGKILL"));
  expect(alive).toBe("counting");
  const early = await send(url, submission({ survey: named }), { "Accept-Language": "vi" });
  expect([early.status, early.headers.get("Retry-After"), early.headers.get("Content-Language")]).toEqual([
    503,
    "5",
    "vi",
  ]);
  while ((await health()) !== "ok");
  expect((await send(url, submission({ survey: named }))).status).toBe(201);
  child.kill("SIGTERM");
  await ended;
  const store = await openSqlite(database);
  onTestFinished(() => store.close());
  const { results } = { results: { by: ["channel"], waves: [] } };
  expect(await countSurveys([open], store, results, true)).toEqual([
    { survey: "one-stop", forms: 4001, changed: 0, wasKept: true },
  ]);
}, 120_000);
