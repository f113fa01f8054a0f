import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { onTestFinished, vi } from "vitest";
import { run } from "../../../src/cli/run.ts";

const root = resolve(import.meta.dirname, "../../..");

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The command, as it is installed. */
export const program = join(root, "dist/cli/satisfaction-survey.js");

interface Given {
  /** What stands on standard input. */
  input?: string;
  /** What the shell has in `LANG`. Default: English. */
  lang?: string;
}

/** One after the other, because a process has one standard output. */
let last: Promise<unknown> = Promise.resolve();

/** Runs the command within this process: a process of its own takes a quarter of a second to start. */
export function cli(args: readonly string[], given: Given = {}): Promise<Ended> {
  const ended = last.then(() => within(args, given));
  last = ended.catch(() => {});
  return ended;
}

async function within(args: readonly string[], { input = "", lang = "en_GB.UTF-8" }: Given): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  const writes = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text, ...[done]: unknown[]) => {
      said[name] += typeof text === "string" ? text : Buffer.from(text).toString();
      if (typeof done === "function") done();
      return true;
    }),
  );
  const stdin = vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([Buffer.from(input)]) as never);
  try {
    return { status: await run(args, { LANG: lang }), ...said };
  } finally {
    for (const each of [...writes, stdin]) each.mockRestore();
  }
}

/** The same in a process of its own, as it is installed. */
export function cliProcess(args: readonly string[], { input = "", lang = "en_GB.UTF-8" }: Given = {}): Promise<Ended> {
  const env = { ...process.env, LANG: lang, LC_ALL: "", LC_MESSAGES: "" };
  const child = spawn(process.execPath, [program, ...args], { env });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (piece: string) => (said[stream] += piece));
  }
  child.stdin.on("error", () => {}).end(input);
  return new Promise((done) => child.once("close", (status) => done({ status, ...said })));
}

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "survey-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const preset = (name: string): string => join(root, `src/presets/${name}.json`);

/** Two cores are all that CI promises. */
export const slow = { timeout: 60_000 };
