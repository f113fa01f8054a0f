import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The command, as it is installed. */
export const program = join(root, "dist/cli/satisfaction-survey.js");

/** Runs the command in a process of its own, in English unless `LANG` says otherwise. */
export function cli(
  args: readonly string[],
  { input = "", lang = "en_GB.UTF-8" }: { input?: string; lang?: string } = {},
): Promise<Ended> {
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

/** Two cores are all that CI promises, and every command is a new process. */
export const slow = { timeout: 60_000 };
