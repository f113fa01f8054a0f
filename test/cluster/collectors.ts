import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { variables } from "./example.ts";
import { start } from "../infra/processes.ts";
import { service } from "./service.ts";

export const TOKEN = "of-this-run-only";

const program = join(import.meta.dirname, "../../collector/src/main.ts");

export interface Recount {
  isSame: boolean;
  said: string;
}

/** Collectors as operators run them: each a process of its own, which is started again when it has ended, as systemd does. */
export interface Collectors {
  /** `kill -9` of one of them. */
  kill(at: number): void;
  /** Counts anew all that is stored. Returns what it says, and whether that is what was counted before. */
  recount(): Promise<Recount>;
  end(): void;
}

export function startCollectors(
  folder: string,
  database: string,
  ports: readonly number[],
  surveys: string,
): Collectors {
  const settings = variables("collector.env", { HOST: "127.0.0.1", DATABASE_URL: database, TOKEN, PROXY: "127.0.0.1" });
  // So many at once on a survey's first day need a proof of work, which browsers compute, and these senders do not.
  const unproved = { PROOF: "off" };
  const env = { ...process.env, ...settings, ...unproved, SURVEYS: surveys };
  const running = ports.map((port) =>
    service(process.execPath, ["--import", "tsx", program, "--port", String(port)], join(folder, "collectors.log"), {
      env,
    }),
  );

  return {
    kill: (at) => running[at]!.signal("SIGKILL"),
    async recount() {
      // The ways to the database lead through this process, so it must not wait for the other one and do nothing else.
      const child = start(process.execPath, ["--import", "tsx", program, "recount"], {
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      const [said, [status]] = await Promise.all([
        Promise.all([text(child.stdout as Readable), text(child.stderr as Readable)]),
        once(child, "exit"),
      ]);
      return { isSame: status === 0, said: said.join("").trim() };
    },
    end: () => running.forEach((each) => each.end()),
  };
}
