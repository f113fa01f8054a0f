import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { variables } from "./debian.ts";

/** A Debian whose systemd runs as its first process. Nothing of it is seen outside: it has its own processes, mounts and network. */
export interface Machine {
  /** Runs commands as root. @returns what they print */
  sh(commands: string, input?: string): Promise<string>;
  /** Turns it off, at once. */
  off(): Promise<void>;
}

/** Boots what lies in a folder. It works without a systemd outside, too. */
export async function boot(root: string): Promise<Machine> {
  const apart = ["--quiet", "--keep-unit", "--register=no", "--private-network", "--console=pipe"];
  const outer: ChildProcess = spawn("systemd-nspawn", [...apart, "--boot", "-D", root, "systemd.log_target=journal"], {
    stdio: "ignore",
  });
  const first = await firstProcess(outer.pid!);
  const into = ["--target", first, "--mount", "--pid", "--uts", "--ipc", "--net", "--root"];
  const given = Object.entries(variables).map((pair) => pair.join("="));
  const machine: Machine = {
    async sh(commands, input = "") {
      const shell = ["env", "-i", ...given, "sh", "-ec", `cd /root\n${commands}`];
      const running = promisify(execFile)("nsenter", [...into, "--", ...shell]);
      // Who does not read what it is given closes it.
      running.child.stdin!.on("error", () => undefined).end(input);
      return (await running).stdout;
    },
    async off() {
      const closed = once(outer, "close");
      process.kill(Number(first), "SIGKILL");
      await closed;
    },
  };
  // Where something of the machine itself failed, it is “degraded”.
  for (let tries = 0; tries < 120; tries++) {
    const state = await machine.sh("systemctl is-system-running || true").catch(() => "");
    if (/^(running|degraded)$/.test(state.trim())) return machine;
    await wait(500);
  }
  await machine.off();
  throw new Error("systemd did not start.");
}

/** The one that has become systemd; what only sets the machine up comes before it, and ends. */
async function firstProcess(outer: number): Promise<string> {
  const read = (path: string): Promise<string> => readFile(`/proc/${path}`, "utf8").catch(() => "");
  for (let tries = 0; tries < 600; tries++) {
    for (const child of (await read(`${outer}/task/${outer}/children`)).trim().split(" "))
      if ((await read(`${child}/comm`)).trim() === "systemd") return child;
    await wait(100);
  }
  throw new Error("The machine did not start.");
}
