import type { ChildProcess, SpawnOptions } from "node:child_process";
import { openSync } from "node:fs";
import { end, start } from "../infra/processes.ts";

/** A program that is started again a second after it has ended, as systemd does. */
export interface Service {
  /** Sends a signal to it and to all that it started. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it for good. */
  end(): void;
}

/** @param log the file for what it writes */
export function service(program: string, args: string[], log: string, options: SpawnOptions): Service {
  const out = openSync(log, "a");
  let child: ChildProcess;
  let isOver = false;
  function run(): void {
    child = start(program, args, { ...options, stdio: ["ignore", out, out] });
    child.once("exit", () => setTimeout(() => isOver || run(), 1000));
  }
  run();
  return {
    signal: (signal) => end(child, signal),
    end() {
      isOver = true;
      end(child, "SIGKILL");
    },
  };
}
