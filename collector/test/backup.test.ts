import { once } from "node:events";
import { open, readdir, rm, stat } from "node:fs/promises";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished, vi } from "vitest";
import { command } from "./command.ts";
import { DATABASE_KINDS, bareDatabaseOf, databaseOf } from "./databases/index.ts";
import { letGo } from "./databases/let-go.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { PROGRAM, databaseSettings, program } from "./own-process.ts";
import { send } from "./running.ts";
import { submission } from "./survey.ts";

vi.setConfig({ testTimeout: 120_000 });

/** In a process of its own, beside whoever sends. */
async function start(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...process.env, ...env } });
  const [[code], out, err] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
  return { code: code as number, out, err };
}

async function run(args: string[], env: Record<string, string>) {
  await letGo(...args, ...Object.values(env));
  const { status: code, stdout: out, stderr: err } = await command(args, env);
  return { code, out, err };
}

it.each(DATABASE_KINDS)("backs %s up while forms come in, and restores what was counted", async (kind) => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const [from, to] = [await databaseOf(kind), await bareDatabaseOf(kind)];
  onTestFinished(from.remove);
  onTestFinished(to.remove);
  const { url, child, survey } = await program(path, {}, from);
  onTestFinished(() => void child.kill("SIGKILL"));
  const before = Array.from({ length: 20 }, () => submission({ survey }));
  for (const each of before) expect((await send(url, each)).status).toBe(201);

  const file = join(path, "backups/first.db");
  const backup = start(["backup", "--to", file], databaseSettings(from));
  const isDone = backup.then(() => true);
  const during: number[] = [];
  do during.push((await send(url, submission({ survey }))).status);
  while (!(await Promise.race([isDone, Promise.resolve(false)])));
  const { code, out, err } = await backup;
  expect([code, err]).toEqual([0, ""]);
  expect(new Set(during)).toEqual(new Set([201]));
  const [, rows] = /has (\d+) submission/.exec(out)!;
  expect(Number(rows)).toBeGreaterThanOrEqual(before.length);
  // Nobody but its owner reads what people answered, and nothing half is left beside it.
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(path, "backups"))).toEqual(["first.db"]);
  expect((await run(["backup", "--to", file], databaseSettings(from))).err).toContain("is there already");

  const restored = await run(["restore", "--from", file], databaseSettings(to));
  expect([restored.code, restored.err]).toEqual([0, ""]);
  const settings = { ...databaseSettings(to), SURVEYS: join(path, "surveys") };
  expect((await run(["recount"], settings)).out).toContain(`one-stop: ${rows} submission(s), as it was`);
  expect((await run(["restore", "--from", file], databaseSettings(to))).err).toMatch(/Name an empty database/);
});

it("restores nothing from a damaged backup, and says so", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const database = await databaseOf("SQLite");
  onTestFinished(database.remove);
  const { url, child, survey } = await program(path, {}, database);
  for (let i = 0; i < 30; i++) await send(url, submission({ survey }));
  child.kill("SIGTERM");
  await once(child, "exit");
  const file = join(path, "backup.db");
  expect((await run(["backup", "--to", file], databaseSettings(database))).code).toBe(0);
  const { size } = await stat(file);
  const handle = await open(file, "r+");
  for (let at = 8192; at < size; at += 4096) await handle.write(Buffer.alloc(512, 0xa5), 0, 512, at);
  await handle.close();
  const target = join(path, "target.db");
  const { code, err } = await run(["restore", "--from", file], { DATABASE: target });
  expect([code, err]).toEqual([1, expect.stringMatching(/damaged|cannot be read to its end/)]);
  await rm(file);
});
