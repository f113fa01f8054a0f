import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./infra/run-command.ts";
import { checked, settled, type Tally } from "./infra/tally.ts";

const minute = 60_000;
const bin = (name: string) => join("node_modules/.bin", name);
const tsx = (...args: string[]) => runCommand(process.execPath, ["--import", "tsx", ...args], { timeout: 20 * minute });

const scratch = mkdtempSync(join(tmpdir(), "survey-tests-"));
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));

export interface Choice {
  /** Run only the tests whose path contains this. */
  only: string;
  /** The browsers for the browser tests, or none for all. */
  browsers: string;
}

type Stage = (choice: Choice) => Promise<Tally>;

async function all(commands: string[][]): Promise<Tally> {
  let passed = true;
  for (const [command, ...args] of commands as [string, ...string[]][]) {
    passed = (await runCommand(command, args)) && passed;
  }
  return checked(passed);
}

const read = <Content>(file: string): Content | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Content) : undefined;

const projects = () =>
  [
    "tsconfig.json",
    "tsconfig.pure.json",
    "tsconfig.offline.json",
    "tsconfig.build.json",
    "collector/tsconfig.json",
  ].filter((file) => existsSync(file));

async function node({ only }: Choice): Promise<Tally> {
  const file = join(scratch, "vitest.json");
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const ended = await runCommand(bin("vitest"), ["run", ...report, ...(only ? [only] : [])], { timeout: 20 * minute });
  const result = read<{ numPassedTests: number; numFailedTests: number }>(file);
  return settled({ passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 }, ended);
}

async function browsers({ only, browsers }: Choice): Promise<Tally> {
  const file = join(scratch, "browsers.json");
  const runner = "node_modules/@web/test-runner/dist/bin.js";
  const env = { ONLY: only, BROWSERS: browsers, TALLY_FILE: file };
  const args = ["--import", "tsx", runner, "--config", "web-test-runner.config.ts"];
  const ended = await runCommand(process.execPath, args, { env, timeout: 20 * minute });
  return settled(read<Tally>(file) ?? { passed: 0, failed: 0 }, ended);
}

async function packed(): Promise<Tally> {
  if (!(await runCommand("npm", ["pack", "--silent", "--pack-destination", scratch]))) return checked(false);
  const tarball = join(scratch, readdirSync(scratch).find((file) => file.endsWith(".tgz")) ?? "");
  return all([
    [bin("publint"), "run", tarball, "--strict"],
    [bin("attw"), tarball, "--profile", "esm-only"],
  ]);
}

/** Everything that `npm test` does, in order. Each is one check, but for the two runners that count their tests. */
export const stages: Record<string, Stage> = {
  format: () => all([[bin("oxfmt"), "--check"]]),
  lint: async () => checked(await tsx("node_modules/oxlint/bin/oxlint")),
  types: () => all(projects().map((project) => [bin("tsc"), "--project", project, "--noEmit"])),
  build: () => all([["npm", "run", "build"]]),
  tools: async () => checked(await tsx("test/install-browsers.ts")),
  node,
  browsers,
  package: packed,
};

/** The stages that run tests, which `--only` narrows. */
export const runners = ["node", "browsers"];
