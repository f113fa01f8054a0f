import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { digestOf } from "../../src/schema/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { PROGRAM } from "./own-process.ts";
import { send } from "./running.ts";
import { submission, survey } from "./survey.ts";

const { period: _, ...open } = survey;
const named = { id: survey.id, version: survey.version, digest: digestOf(open) };
const large = () => submission({ survey: named, answers: { ...submission().answers, comment: "ô".repeat(2000) } });

/** The program with its database on a disk of its own, in memory, that nobody else sees. Linux lets any user make one. */
async function onOwnDisk() {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const disk = join(path, "data");
  await Promise.all([mkdir(disk), mkdir(join(path, "surveys"))]);
  await writeFile(join(path, "surveys/one-stop.json"), JSON.stringify(open));
  const env = {
    ...process.env,
    SURVEYS: join(path, "surveys"),
    DATABASE: join(disk, "x.db"),
    LIMIT_ADDRESS: "0",
    LIMIT_NETWORK: "0",
  };
  const run = `mount -t tmpfs -o size=3m disk "${disk}" && exec "${process.execPath}" "${PROGRAM}" --port 0`;
  const child = spawn("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", run], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(async () => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  });
  const said: string[] = [];
  createInterface(child.stderr).on("line", (line) => said.push(line));
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const url = /http\S+\/api/.exec(line)![0];
  return {
    url,
    said,
    grow(size: string) {
      execFileSync("nsenter", [
        "-t",
        String(child.pid),
        "-U",
        "--preserve-credentials",
        "-m",
        "mount",
        "-o",
        `remount,size=${size}`,
        disk,
      ]);
    },
    async ready() {
      const response = await fetch(`${url}/ready`);
      return [response.status, ((await response.json()) as { because?: string }).because];
    },
  };
}

it("goes on when a full disk has room again, with all that it said it has", { timeout: 120_000 }, async () => {
  const { url, said, ready, grow } = await onOwnDisk();
  const results = async () => (await fetch(`${url}/surveys/one-stop/results`)).status;
  expect(await results()).toBe(200);
  const stored: string[] = [];
  let status = 201;
  while (status === 201) {
    const sent = large();
    ({ status } = await send(url, sent));
    if (status === 201) stored.push(sent.id);
  }
  expect([status, await ready()]).toEqual([503, [503, "full"]]);
  expect(await results()).toBe(200);
  grow("30m");
  expect(await ready()).toEqual([200, undefined]);
  const after = large();
  expect((await send(url, after)).status).toBe(201);

  const lines = (await (await fetch(`${url}/export.ndjson`)).text()).trim().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id).sort()).toEqual([...stored, after.id].sort());
  expect(said.filter((line) => line.startsWith("The disk is full")).length).toBeLessThan(10);
});
