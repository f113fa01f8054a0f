import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { countSurveys } from "../src/results/count-surveys.ts";
import { DATABASE_KINDS, databaseOf } from "./databases/index.ts";
import { freePort } from "./free-port.ts";
import { PROGRAM, databaseSettings } from "./own-process.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { send } from "./running.ts";
import { submission, survey } from "./survey.ts";
import { digestOf } from "../../src/schema/index.ts";
import { canonical } from "../../src/schema/digest.ts";

const { period: _, ...open } = survey;
const named = { id: survey.id, version: survey.version, digest: digestOf(open) };

/** Asks again in a moment: who asks without a pause takes the processor that the program starts on. */
const soon = async <T>(ask: () => Promise<T>): Promise<T> => pause(5).then(ask);

it.each(DATABASE_KINDS)(
  "is alive and not ready while it counts what is stored in %s, asks senders to come again, and can be stopped",
  async (kind) => {
    const { path, remove } = await temporaryFolder();
    onTestFinished(remove);
    const database = await databaseOf(kind);
    onTestFinished(database.remove);
    await mkdir(join(path, "surveys"));
    await writeFile(join(path, "surveys/one-stop.json"), JSON.stringify(open));
    await (await database.open()).close();
    // At once, so that each need not be flushed to the disk by itself.
    const hex = kind === "SQLite" ? "printf('%08x', i)" : "lpad(to_hex(i), 8, '0')";
    await database.exec(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000)
    insert into submissions (id, survey, version, digest, channel, language, finished_at, received_at, body, body_hash)
    select ${hex} || '-0000-4000-8000-000000000000', 'one-stop', '1', '${named.digest}', 'web', 'vi', '', '',
      '${canonical(submission({ survey: named }))}', '' from n`,
    );

    const start = async () => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}/api`;
      const args = ["--surveys", join(path, "surveys"), "--port", String(port)];
      const env = { ...process.env, ...databaseSettings(database) };
      const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: "ignore" });
      const ended = once(child, "exit");
      const health = async () => ((await (await fetch(`${url}/ready`)).json()) as { status: string }).status;
      // There is nothing else to wait for: it prints its address when it is ready.
      const first = async (): Promise<string> => health().catch(() => soon(first));
      return { url, child, ended, health, alive: await first(), lives: (await fetch(`${url}/health`)).status };
    };

    const stopped = await start();
    expect([stopped.alive, stopped.lives]).toEqual(["counting", 200]);
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
    while ((await soon(health)) !== "ready");
    expect((await send(url, submission({ survey: named }))).status).toBe(201);
    child.kill("SIGTERM");
    await ended;
    const store = await database.open();
    onTestFinished(() => store.close());
    const { results } = { results: { by: ["channel"], waves: [] } };
    expect(await countSurveys([open], store, results, true)).toEqual([
      { survey: "one-stop", forms: 4001, changed: 0, wasKept: true },
    ]);
  },
  120_000,
);
