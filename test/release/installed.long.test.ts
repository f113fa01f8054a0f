import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { makeRelease } from "../../build/release/make-release.ts";
import { version } from "../../build/release/version.ts";
import { submission } from "../../collector/test/survey.ts";
import { type Survey, digestOf } from "../../src/schema/index.ts";
import { shellBlocks } from "./shell-blocks.ts";

/*
 * What people download, in a folder with nothing else, and there the commands of the guides, as they stand. What the packages
 * depend on, npm takes from its cache or its registry.
 */

const run = promisify(execFile);
const server = await shellBlocks("server/install.md");
const webmaster = await shellBlocks("webmaster/install.md");

/** Nothing of what npm hands to the scripts that it runs, as this test. A free port, where the guide takes its own. */
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_package|npm_lifecycle|INIT_CWD)/.test(name)),
  ),
  LC_ALL: "en_GB.UTF-8",
  npm_config_prefer_offline: "true",
  npm_config_audit: "false",
  PORT: "0",
};

/** The downloads. */
let folder: string;
const running: ChildProcess[] = [];
const shell = (commands: string, cwd = folder) => run("sh", ["-ec", commands], { cwd, env });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "survey-downloads-"));
  await makeRelease(folder);
  await shell(webmaster.find((block) => block.startsWith("sha256sum"))!);
  // The guide's second command serves the page, which `test/e2e/browser-zip.test.ts` does.
  const [unzip] = webmaster.find((block) => block.startsWith("unzip"))!.split("\n");
  await shell(unzip!);
}, 300_000);

afterEach(async () => {
  for (const child of running.splice(0)) {
    const closed = once(child, "close");
    // The shell and npx have started the collector as a process of its own.
    if (child.exitCode === null) process.kill(-child.pid!, "SIGTERM");
    await closed;
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts a collector, reads the address that it prints, and sends what a widget sends of the survey with one question. */
async function startAndSend(commands: string, cwd: string, variables: Record<string, string> = {}): Promise<string> {
  const options = { cwd, env: { ...env, ...variables }, detached: true, stdio: ["ignore", "pipe", "inherit"] };
  const child = spawn("sh", ["-ec", commands], options as object);
  running.push(child);
  let url: string | undefined;
  for await (const line of createInterface(child.stdout!)) {
    url = /http\S+\/api/.exec(line)?.[0];
    if (url) break;
  }
  const file = join(folder, `satisfaction-survey-${version}/surveys/csat.json`);
  const survey = JSON.parse(await readFile(file, "utf8")) as Survey;
  const sent = submission({
    survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
    context: {},
    answers: { csat: "hai-long" },
    missing: {},
    asked: ["csat"],
  });
  const response = await fetch(`${url}/submissions`, {
    method: "POST",
    body: JSON.stringify(sent),
    headers: { "Content-Type": "application/json" },
  });
  expect([response.status, await response.text()]).toEqual([201, expect.stringContaining("receipt")]);
  return url!;
}

test("the widget's package: the command says what it can do, and makes a report", async () => {
  const site = join(folder, "site");
  await mkdir(site);
  const commands = webmaster.find((block) => block.startsWith("npm install"))!;
  const { stdout } = await shell(commands.replace("./satisfaction", "../satisfaction"), site);
  expect(stdout).toContain("report");
  await writeFile(join(site, "counts.csv"), "item,option,count\n,,100\ncsat,hai-long,60\ncsat,binh-thuong,40\n");
  const survey = "node_modules/satisfaction-survey/dist/presets/csat.json";
  await shell(`npx satisfaction-survey report --survey ${survey} --counts counts.csv --out report.docx`, site);
  expect((await stat(join(site, "report.docx"))).size).toBeGreaterThan(5000);
}, 120_000);

test("the collector's package starts as the guide says, and stores what is sent", async () => {
  const commands = server.find((block) => block.includes("npx satisfaction-survey-collector"))!;
  const url = await startAndSend(commands, folder);
  const [, token] = /TOKEN=(\S+)/.exec(commands)!;
  const listed = await fetch(`${url}/submissions`, { headers: { Authorization: `Bearer ${token}` } });
  expect(((await listed.json()) as { submissions: object[] }).submissions).toHaveLength(1);
  const [, home] = /mkdir (\S+)/.exec(commands)!;
  const help = await shell("npx satisfaction-survey-collector --help", join(folder, home!));
  expect(help.stdout).toContain("--surveys");
}, 120_000);

test("the container's steps, taken one by one in a folder of its own, make a collector that stores what is sent", async () => {
  const container = await readFile(join(folder, "Containerfile"), "utf8");
  const inside = await mkdtemp(join(tmpdir(), "survey-container-"));
  const moved = (text: string): string => text.replaceAll(/(?<=^|[\s=])\/(app|data|surveys)\b/g, `${inside}/$1`);
  const said = (pattern: RegExp): string => pattern.exec(container)![1]!;
  const [from, to] = said(/^COPY (.*)$/m).split(" ");
  await shell(`mkdir ${inside}/app && cp ${from} ${inside}/app/${to}`);
  // Only root may give a folder away.
  const steps = said(/^RUN ((?:.*\\\n)*.*)$/m)
    .replaceAll("\\\n", " ")
    .replace(/&& chown \S+ \S+/, "");
  await shell(moved(steps), join(inside, "app"));
  await shell(`cp satisfaction-survey-${version}/surveys/csat.json ${inside}/surveys/`);
  const pairs = moved(said(/^ENV (.*)$/m))
    .split(" ")
    .map((pair) => pair.split("="));
  const variables = {
    ...(Object.fromEntries(pairs) as Record<string, string>),
    HOST: "127.0.0.1",
    PORT: "0",
    TOKEN: "a-secret",
  };
  const command = (JSON.parse(said(/^CMD (.*)$/m)) as string[]).join(" ");
  const url = await startAndSend(command, join(inside, "app"), variables);
  const health = said(/"node", "-e", "(.*)"\]$/m);
  await run(process.execPath, ["-e", health], { env: { ...env, PORT: new URL(url).port } });
  await stat(resolve(inside, "data/submissions.db"));
  await rm(inside, { recursive: true });
}, 120_000);

test("the service's steps, in a folder in place of the machine, put everything where its unit looks", async () => {
  const machine = await mkdtemp(join(tmpdir(), "survey-machine-"));
  const moved = (text: string): string => text.replaceAll(/(?<=^|[\s=])\/(opt|etc|var)\b/g, `${machine}/$1`);
  await mkdir(join(machine, "etc/systemd/system"), { recursive: true });
  await mkdir(join(machine, "var/lib/satisfaction-survey-collector"), { recursive: true });
  await shell(`mkdir surveys && cp satisfaction-survey-${version}/surveys/csat.json surveys/`);
  const steps = server.find((block) => block.includes("systemctl"))!;
  await shell(moved(steps.replace(/^systemctl .*$/m, "")));
  const unit = await readFile(join(machine, "etc/systemd/system/satisfaction-survey-collector.service"), "utf8");
  const named = await readFile(moved(/^EnvironmentFile=(.*)$/m.exec(unit)![1]!), "utf8");
  const set = [...unit.matchAll(/^Environment=(.*)$/gm)].map(([, pair]) => moved(pair!));
  const variables = Object.fromEntries([...set, ...named.trim().split("\n")].map((pair) => pair.split("="))) as Record<
    string,
    string
  >;
  expect(variables["TOKEN"]).toMatch(/^[0-9a-f]{64}$/);
  const command = moved(/^ExecStart=(.*)$/m.exec(unit)![1]!).replace("/usr/bin/node", process.execPath);
  await startAndSend(command, machine, variables);
  await stat(variables["DATABASE"]!);
  await rm(machine, { recursive: true });
}, 120_000);
