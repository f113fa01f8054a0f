import { existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./infra/run-command.ts";
import { type Tally, checked, settled, sum } from "./infra/tally.ts";

/** For one command. Installing programs and running the tests take minutes, and at full breadth half an hour. */
const timeout = 60 * 60_000;
const bin = (name: string) => join("node_modules/.bin", name);
const tsx = (...args: string[]) => [process.execPath, "--import", "tsx", ...args];

const scratch = mkdtempSync(join(tmpdir(), "survey-tests-"));
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));

export interface Choice {
  /** Run only the tests whose path contains this. */
  only: string;
  /** The browsers for the browser tests, or none for all. */
  browsers: string;
}

type Stage = (choice: Choice) => Promise<Tally>;

/** Commands that make one check, each of them run even where one before it failed. */
async function all(commands: string[][]): Promise<Tally> {
  const failed: string[] = [];
  for (const [command, ...args] of commands as [string, ...string[]][]) {
    if (!(await runCommand(command, args, { timeout }))) failed.push([command, ...args].join(" "));
  }
  return checked(failed.length === 0, failed.join("\n"));
}

const read = <Content>(file: string): Content | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Content) : undefined;

/** What is compiled for the package, the build says. */
const projects = () =>
  ["tsconfig.json", "tsconfig.pure.json", "tsconfig.offline.json", "collector/tsconfig.json"].filter((file) =>
    existsSync(file),
  );

const installs = tsx("test/install-programs.ts") as [string, ...string[]];
const installLog = join(scratch, "install.log");
let installing: Promise<boolean> | undefined;

/** Begins to install what the tests miss. It keeps one processor busy; what needs none of it goes on beside it. */
export function beginInstalling(): void {
  const [command, ...args] = installs;
  installing ??= runCommand(command, args, { timeout, output: openSync(installLog, "w") });
}

async function tools(): Promise<Tally> {
  beginInstalling();
  const isDone = await installing!;
  process.stdout.write(readFileSync(installLog));
  return checked(isDone, installs.join(" "));
}

async function node({ only }: Choice): Promise<Tally> {
  const file = join(scratch, "vitest.json");
  const ended = await runCommand(bin("vitest"), ["run", ...(only ? [only] : [])], {
    env: { TALLY_FILE: file },
    timeout,
  });
  return settled(read<Tally>(file) ?? sum([]), ended);
}

async function browsers({ only, browsers }: Choice): Promise<Tally> {
  const file = join(scratch, "browsers.json");
  const runner = "node_modules/@web/test-runner/dist/bin.js";
  const env = { ONLY: only, BROWSERS: browsers, TALLY_FILE: file };
  const args = ["--import", "tsx", runner, "--config", "web-test-runner.config.ts"];
  const ended = await runCommand(process.execPath, args, { env, timeout });
  return settled(read<Tally>(file) ?? sum([]), ended);
}

async function packed(): Promise<Tally> {
  if (!(await runCommand("npm", ["pack", "--silent", "--pack-destination", scratch])))
    return checked(false, "npm pack");
  const tarball = join(scratch, readdirSync(scratch).find((file) => file.endsWith(".tgz")) ?? "");
  return all([
    [bin("publint"), "run", tarball, "--strict"],
    [bin("attw"), tarball, "--profile", "esm-only"],
  ]);
}

/**
 * Everything that `npm test` does, in order. Each is one check, but for the two runners that count their tests. Before `tools` stands what needs
 * only what npm has brought.
 */
export const stages: Record<string, Stage> = {
  format: () => all([[bin("oxfmt"), "--check"]]),
  lint: () => all([tsx("node_modules/oxlint/bin/oxlint")]),
  types: () => all(projects().map((project) => [bin("tsc"), "--project", project, "--noEmit"])),
  build: () => all([["npm", "run", "build"]]),
  package: packed,
  tools,
  node,
  browsers,
};

/** What the long run does besides. Two seeds show more than one, and a new pair each time more than the same. */
export const longStages: Record<string, Stage> = {
  faults: () => all([tsx("test/faults/run.ts", "--quick", "--seeds", "2")]),
  cluster: () => all([tsx("test/cluster/run.ts")]),
};

/** The stages that run tests, which `--only` narrows. */
export const runners = ["node", "browsers"];
