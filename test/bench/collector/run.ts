import { chmod, mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Place, durableServer } from "./databases.ts";
import { measure } from "./measure.ts";
import { manyRows } from "./many-rows.ts";
import { slowDisk } from "./slow-disk.ts";
import { soak } from "./soak.ts";
import { submissions } from "./submissions.ts";

/*
 * npm run bench:collector: how many submissions a second are stored, and how long each waits, beside a bare insert of the same rows
 * that is as durable. Each line is measured right after its floor, because others may use the machine: compare within a line.
 */
const { values: flags } = parseArgs({
  options: {
    /** How many send at once; a line each. */
    connections: { type: "string", multiple: true, default: ["1", "8", "64", "512"] },
    /** How long each measurement takes. */
    seconds: { type: "string", default: "5" },
    /** SQLite or PostgreSQL only. */
    only: { type: "string" },
    /** Milliseconds that each commit waits for the disk, beside what this machine's disk takes. */
    "disk-wait": { type: "string" },
    /** Writes a profile of the collector's processor time there. */
    profile: { type: "string" },
    /** Instead: sends so many through HTTP, and looks at the memory. */
    soak: { type: "string" },
    /** Instead: reads and sends beside so many rows, which are loaded in bulk. */
    rows: { type: "string" },
    /** A folder for the data. */
    folder: { type: "string", default: tmpdir() },
  },
});
const seconds = Number(flags.seconds);
const connections = flags.connections.map(Number);

const folder = await mkdtemp(join(flags.folder, "survey-bench-"));
await chmod(folder, 0o755);
if (flags["disk-wait"] !== undefined) slowDisk(folder, Number(flags["disk-wait"]));
const next = submissions();
const server = flags.only === "SQLite" ? undefined : await durableServer();
try {
  const places: Place[] = [
    ...(flags.only === "PostgreSQL" ? [] : [{ kind: "SQLite" as const, folder: join(folder, "data") }]),
    ...(server ? [{ kind: "PostgreSQL" as const, folder: server.folder }] : []),
  ];
  for (const place of places) {
    if (flags.soak !== undefined) await soak(place, Number(flags.soak || 1_000_000), next);
    else if (flags.rows !== undefined) await manyRows(place, Number(flags.rows || 10_000_000), next);
    else await measure(place, { connections, seconds, next, profile: flags.profile });
  }
  console.log(
    `SIPAS forms of ${next().length} bytes, every commit on the disk; ${cpus().length} CPUs, which the load uses, too; ` +
      `load ${loadavg()[0]!.toFixed(1)} at the end`,
  );
} finally {
  await server?.remove();
  await rm(folder, { recursive: true, force: true });
}
