import { format } from "node:util";
import { vi } from "vitest";
import { complaint } from "../src/commands/complaint.ts";
import { runCommand } from "../src/commands/run-command.ts";

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** One after the other, because a process has one console and one exit code. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command of the program within this process, as `main.ts` does: a process of its own takes half a second of a processor to start.
 * What a process is needed for is its end, in whatever way, and what several do at once: that is `program` and `PROGRAM`.
 * @param environment all that the command has
 */
export function command(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const ended = last.then(() => within(args, environment));
  last = ended.catch(() => {});
  return ended;
}

async function within(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  const streams = { log: "stdout", warn: "stderr", error: "stderr" } as const;
  const written = (["log", "warn", "error"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words: unknown[]) => {
      said[streams[name]] += `${format(...words)}\n`;
    }),
  );
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await runCommand(args, environment);
    return { status: process.exitCode, ...said };
  } catch (error) {
    console.error(complaint(error));
    return { status: 1, ...said };
  } finally {
    process.exitCode = before;
    for (const each of written) each.mockRestore();
  }
}
