import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installPacked } from "./install.ts";

/* The collector's package in an empty folder. `test/release/installed.long.test.ts` installs it by npm. */

const root = resolve(import.meta.dirname, "../..");
let folder: string;
let home: string;
let program: string;

beforeAll(async () => {
  folder = await installPacked(join(root, "collector"));
  home = join(folder, "node_modules/satisfaction-survey-collector");
  const { bin } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { bin: Record<string, string> };
  program = join(home, bin["satisfaction-survey-collector"]!);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the command that the package names says its settings, in a folder with nothing else", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, "--help"], { cwd: folder });
  expect(stdout).toContain("--surveys");
});

test("it has what the guides take out of its folder deploy: the service, the image, the cluster", async () => {
  const filesIn = async (path: string) => (await readdir(path, { recursive: true })).sort();
  const shipped = await filesIn(join(home, "deploy"));
  expect(shipped).toEqual(await filesIn(join(root, "collector/deploy")));
  for (const file of ["satisfaction-survey-collector.service", "Containerfile", "cluster/compose.yaml"])
    expect(shipped).toContain(file);
});

test("it starts with a folder of surveys, says where it takes forms, and is well", async () => {
  await mkdir(join(folder, "surveys"));
  await cp(join(root, "src/presets/csat.json"), join(folder, "surveys/csat.json"));
  const env = { ...process.env, PORT: "0", TOKEN: "a-secret" };
  const child: ChildProcess = spawn(process.execPath, [program], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  let url: string | undefined;
  for await (const line of createInterface(child.stdout!)) {
    url = /http\S+\/api/.exec(line)?.[0];
    if (url) break;
  }
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: "ok" });
  child.kill("SIGTERM");
  await ended;
}, 60_000);
