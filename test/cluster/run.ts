import type { SpawnOptions } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { submissions, survey } from "../bench/collector/submissions.ts";
import { userFor } from "../../collector/test/databases/postgres-server.ts";
import { freePort } from "../faults/lanes.ts";
import { startBalancers } from "./balancers.ts";
import { citizens } from "./citizens.ts";
import { startCollectors, TOKEN } from "./collectors.ts";
import { type DatabaseNode, PASSWORD, databaseNodes, primaryOf } from "./database-node.ts";
import { judge } from "./verdict.ts";

/*
 * The worked example in collector/deploy/cluster, with its own files, in small on loopback: three database machines (etcd, Patroni, PostgreSQL),
 * HAProxy, PgBouncer and three collectors. Citizens send; the primary, the collectors and the network fail; then all is counted.
 */
const { values: flags } = parseArgs({
  options: {
    /** How long troubles go on. */
    seconds: { type: "string", default: "180" },
    /** Submissions a second. */
    rate: { type: "string", default: "20" },
    /** Nothing but cuts: the primary is cut off and comes back, again and again. */
    cuts: { type: "boolean", default: false },
    /** Keeps what all programs wrote. */
    keep: { type: "boolean", default: false },
  },
});

/** Milliseconds in which databases and collectors come to themselves when nothing fails any more. */
const PATIENCE = 120_000;

const folder = mkdtempSync(join(tmpdir(), "survey-cluster-"));
if (flags.keep) console.log(folder);
// PostgreSQL runs as another user where this one is root, and goes into a folder of its own in here.
chmodSync(folder, 0o711);
const user: SpawnOptions = userFor(folder);
const surveys = join(folder, "surveys");
mkdirSync(surveys);
writeFileSync(join(surveys, "survey.json"), JSON.stringify(survey));

const began = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const endings: (() => void)[] = [];

/** What an operator does once: a role for the collector, and its database. */
async function prepare(primary: DatabaseNode): Promise<void> {
  const login = { host: "127.0.0.1", port: primary.postgres, user: "postgres", password: PASSWORD };
  const client = new Client({ ...login, database: "postgres" });
  await client.connect();
  await client.query(`create role collector login password '${PASSWORD}'`);
  await client.query("create database survey owner collector");
  await client.end();
}

async function answers(url: string): Promise<void> {
  for (const deadline = Date.now() + 90_000; ; await pause(300)) {
    const health = await fetch(`${url}/api/ready`).catch(() => undefined);
    if (health?.ok) return;
    if (Date.now() > deadline) throw new Error(`${url} did not answer.`);
  }
}

/** Fails what there is, one after the other, until the time is over. */
async function trouble(nodes: readonly DatabaseNode[], kill: (collector: number) => void): Promise<void> {
  const until = Date.now() + Number(flags.seconds) * 1000;
  for (let turn = 0; Date.now() < until; turn++) {
    const primary = await primaryOf(nodes);
    if (flags.cuts || turn % 3 === 2) {
      say(`${primary.name}, the primary, is cut off for 30 s`);
      primary.cut();
      const next = await primaryOf(nodes.filter((node) => node !== primary));
      say(`${next.name} is the primary`);
      await pause(30_000 - 20_000);
      primary.mend();
      say(`${primary.name} is reached again`);
    } else {
      say(`kill -9 ${primary.name}, the primary`);
      primary.killPostgres();
    }
    for (const half of [0, 1]) {
      await pause(10_000);
      const collector = (turn * 2 + half) % 3;
      kill(collector);
    }
  }
}

try {
  const nodes = await databaseNodes(folder, user);
  for (const node of nodes) endings.push(() => node.end());
  const primary = await primaryOf(nodes);
  say(`${primary.name} is the primary`);
  await prepare(primary);

  const ports = [await freePort(), await freePort(), await freePort()];
  const balancers = await startBalancers(folder, user, nodes, ports);
  endings.push(() => balancers.end());
  const collectors = startCollectors(folder, balancers.database, ports, surveys);
  endings.push(() => collectors.end());
  await answers(balancers.url);
  say("three collectors answer");

  const load = citizens(balancers.url, Number(flags.rate), submissions());
  await pause(5000);
  await trouble(nodes, collectors.kill);
  await primaryOf(nodes);
  const waiting = await load.end(PATIENCE);
  if (waiting)
    throw new Error(
      `${waiting} had no answer ${PATIENCE / 1000} s after the last trouble (--keep keeps what all wrote).`,
    );
  say("everybody has an answer");
  await answers(balancers.url);

  const verdict = await judge(load, `${balancers.url}/api`, TOKEN, await collectors.recount());
  console.log(`\n${verdict.lines.join("\n")}`);
  process.exitCode = verdict.isGood ? 0 : 1;
} finally {
  for (const ending of endings.reverse()) ending();
  await pause(500);
  if (!flags.keep) rmSync(folder, { recursive: true, force: true });
}
process.exit();
