import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Run {
  seconds: number;
  /** Seconds of a processor, which neighbours on the machine lengthen less than the clock's. */
  cpu: number;
  /** Megabytes. */
  memory: number;
}

/**
 * Runs a program of its own to its end.
 * @param folder where `usage.mjs` is
 */
export async function timed(folder: string, args: readonly string[]): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", join(folder, "usage.mjs"), ...args], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let told = "";
  child.stdio[3]!.on("data", (piece: Buffer) => (told += piece));
  const code = await new Promise((done) => child.once("close", done));
  if (code) throw new Error(`${args.join(" ")} ended with ${String(code)}.`);
  const { cpu, memory } = JSON.parse(told) as Run;
  return { seconds: (performance.now() - began) / 1000, cpu: cpu / 1e6, memory: memory / 1000 };
}
