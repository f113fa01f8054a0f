import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { percentile } from "../statistics.ts";
import { table } from "../table.ts";
import { buildPrograms } from "./build-programs.ts";
import { type Place, durableServer, emptyIn } from "./databases.ts";
import { load } from "./load.ts";
import { submissions } from "./submissions.ts";
import type { Usage } from "./usage.ts";

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
    /** Writes a profile of the collector's processor time there. */
    profile: { type: "string" },
  },
});
const seconds = Number(flags.seconds);

/** Seconds until what is run often is compiled. */
const WARM_UP = 2;

/** Starts one of the bench's programs. */
const program = (name: "bare" | "collecting", args: readonly string[]): ChildProcess =>
  fork(join(programs, `${name}.js`), args, { execArgv: [] });

async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`A program ended with ${String(code)}.`))),
  ])) as [T];
  return message;
}

function usageOf(child: ChildProcess): Promise<Usage> {
  child.send("usage");
  return told<Usage>(child);
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.send("end");
  await exit;
}

async function bare(place: Place, connections: number): Promise<number> {
  const child = program("bare", [place.kind, place.folder, await emptyIn(place), String(connections), String(seconds)]);
  const { stored, seconds: taken } = await told<{ stored: number; seconds: number }>(child);
  child.kill();
  return stored / taken;
}

async function measured(place: Place, connections: number): Promise<string[]> {
  const floor = await bare(place, connections);
  const child = program("collecting", [place.kind, place.folder, await emptyIn(place)]);
  const { url } = await told<{ url: string }>(child);
  await load(url, connections, WARM_UP, next);
  if (flags.profile) child.send({ profile: join(flags.profile, `${place.kind}-${connections}.cpuprofile`) });
  const before = await usageOf(child);
  const { stored, failed, seconds: taken, waits, shares } = await load(url, connections, seconds, next);
  const after = await usageOf(child);
  await ended(child);
  const rate = stored / taken;
  const wait = (share: number) => percentile(waits, share).toFixed(1);
  return [
    `${place.kind}, ${connections}`,
    Math.round(floor).toString(),
    Math.round(rate).toString(),
    (rate / floor).toFixed(2),
    wait(0.5),
    wait(0.95),
    wait(0.99),
    (Math.min(...shares) / percentile(shares, 0.5)).toFixed(2),
    (((after.cpu - before.cpu) / stored) * 1000).toFixed(2),
    after.memory.toFixed(0),
    String(failed),
  ];
}

const programs = await buildPrograms();
const folder = await mkdtemp(join(tmpdir(), "survey-bench-"));
const next = submissions();
const server = flags.only === "SQLite" ? undefined : await durableServer();
try {
  const places: Place[] = [
    ...(flags.only === "PostgreSQL" ? [] : [{ kind: "SQLite" as const, folder: join(folder, "data") }]),
    ...(server ? [{ kind: "PostgreSQL" as const, folder: server.folder }] : []),
  ];
  const heads = ["database, connections", "bare insert /s", "stored /s", "× bare (aim ≥ 1 at 64)", "p50 ms", "p95 ms"];
  const rows = [[...heads, "p99 ms", "slowest ÷ median", "CPU ms each", "memory, MB", "failed"]];
  for (const place of places)
    for (const connections of flags.connections) {
      rows.push(await measured(place, Number(connections)));
      process.stderr.write(`${rows.at(-1)!.join("  ")}\n`);
    }
  console.log(table(rows));
  console.log(
    `\nSIPAS forms of ${next().length} bytes in ${seconds} s each, every commit on the disk; ${cpus().length} CPUs, which the load uses, too; ` +
      `load ${loadavg()[0]!.toFixed(1)} at the end`,
  );
} finally {
  await server?.remove();
  await rm(folder, { recursive: true, force: true });
}
