import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { needProgram } from "../../../test/programs.ts";
import { start } from "../../../test/infra/processes.ts";
import { untilItAnswers } from "./postgres-server.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A PostgreSQL server whose data, its log of changes too, are on a disk of their own. */
export interface PostgresOnDisk {
  /** What names it in the program's settings. */
  address: string;
  /** Makes the disk larger or smaller: `200m`. */
  resize(size: string): void;
  /** How many bytes are free. */
  free(): number;
  /** Starts it again if it has ended, and waits until it answers. */
  revive(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Starts it on a disk in memory that nobody else sees: Linux lets any user make one in a namespace of their own. In there, this user is root, as which
 * PostgreSQL does not run, so it runs in a further one.
 */
export async function postgresOnDisk(size: string): Promise<PostgresOnDisk> {
  const program = needProgram("postgres");
  const folder = await temporaryFolder();
  const disk = join(folder.path, "disk");
  await mkdir(disk);
  const make = `mount -t tmpfs -o size=${size},mode=700 disk "${disk}" && echo made && exec cat`;
  const holder = spawn("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", make], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(createInterface(holder.stdout), "line");
  const inside = ["-t", String(holder.pid), "-U", "--preserve-credentials", "-m"];
  const asUser = [...inside, "unshare", "--user", "--map-user=1000", "--map-group=1000"];
  const data = join(disk, "data");
  // Small pieces of the log: those of 16 MB would need a large disk.
  const initdb = [
    "-D",
    data,
    "-U",
    "postgres",
    "-A",
    "trust",
    "-N",
    "--locale=C",
    "--encoding=UTF8",
    "--wal-segsize=1",
  ];
  execFileSync("nsenter", [...asUser, join(dirname(program), "initdb"), ...initdb], {
    cwd: folder.path,
    stdio: "pipe",
  });
  const settings = [
    "min_wal_size=2MB",
    "max_wal_size=4MB",
    "listen_addresses=",
    "shared_buffers=16MB",
    "autovacuum=off",
  ];
  const launch = () =>
    start("nsenter", [...asUser, program, "-D", data, "-k", folder.path, ...settings.flatMap((each) => ["-c", each])], {
      cwd: folder.path,
      stdio: "ignore",
    });
  let child = launch();
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  await untilItAnswers(folder.path, "5432");
  return {
    address: `postgres://postgres@/postgres?host=${folder.path}`,
    resize: (to) => void execFileSync("nsenter", [...inside, "mount", "-o", `remount,size=${to}`, disk]),
    free: () =>
      Number(execFileSync("nsenter", [...inside, "stat", "-f", "-c", "%f", disk], { encoding: "utf8" })) * 4096,
    async revive() {
      if (hasEnded()) child = launch();
      await untilItAnswers(folder.path, "5432");
    },
    async remove() {
      if (!hasEnded()) {
        const ended = once(child, "exit");
        child.kill("SIGINT");
        await ended;
      }
      const gone = once(holder, "exit");
      holder.kill("SIGKILL");
      await gone;
      await folder.remove();
    },
  };
}
