import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { start } from "../../../test/infra/processes.ts";
import { needProgram } from "../../../test/programs.ts";

/** A PostgreSQL server with a temporary folder of its own. */
export interface PostgresServer {
  /** The folder that holds its data and its socket: what a client takes for the host. */
  folder: string;
  /** Breaks all connections off, stops, and begins again, as an operator's restart does. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/** Nothing of it outlives the tests, so nothing need reach the disk. It listens on no port, so it meets no other server. */
const SETTINGS: Record<string, string> & { port: string } = {
  fsync: "off",
  full_page_writes: "off",
  listen_addresses: "",
  port: "5432",
  // Each store of each test that runs has up to ten.
  max_connections: "200",
  shared_buffers: "64MB",
};

/**
 * Starts a server that ends with this process. It takes about two seconds.
 * @param own settings in place of those that suit tests
 */
export async function postgresServer(own: Record<string, string> = {}): Promise<PostgresServer> {
  const program = needProgram("postgres");
  const folder = await mkdtemp(join(tmpdir(), "postgres-"));
  const user = userFor(folder);
  const run = { cwd: folder, ...user };
  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", "postgres", "-A", "trust", "-N", "--locale=C", "--encoding=UTF8"];
  execFileSync(join(dirname(program), "initdb"), initdb, { ...run, stdio: ["ignore", "ignore", "pipe"] });

  const set = { ...SETTINGS, ...own };
  const settings = Object.entries(set).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const launch = () => start(program, ["-D", data, "-k", folder, ...settings], { ...run, stdio: "ignore" });
  let child = launch();
  await untilItAnswers(folder, set.port);

  async function stop(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    // Breaks all connections off, and does not wait for whoever has one.
    child.kill("SIGINT");
    await ended;
  }

  async function startAgain(): Promise<void> {
    child = launch();
    await untilItAnswers(folder, set.port);
  }

  return {
    folder,
    stop,
    start: startAgain,
    async restart() {
      await stop();
      await startAgain();
    },
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root, so there it runs as somebody else, who gets the folder. */
export function userFor(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["postgres", "nobody"].map(idsOf).find((ids) => ids !== undefined) ?? [];
  if (uid === undefined || gid === undefined)
    throw new Error("PostgreSQL runs neither as root nor as anybody else here.");
  chownSync(folder, uid, gid);
  return { uid, gid };
}

function idsOf(name: string): [uid: number, gid: number] | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : [uid, gid];
}

export async function untilItAnswers(folder: string, port: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; ;) {
    const client = new Client({ host: folder, port: Number(port), user: "postgres", database: "postgres" });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      await client.end().catch(() => {});
    }
    await pause(30);
  }
}
