import { createHash } from "node:crypto";
import { openDurable } from "../../../collector/src/sql/open-sqlite.ts";
import { POOL, poolOf } from "./databases.ts";
import { submissions } from "./submissions.ts";
import { tellUsage } from "./usage.ts";

/*
 * The floor, in a process of its own: the same rows into the same columns, each committed before the next. No HTTP, no check, no counting.
 */
const [kind, folder, database, connections, seconds] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
const next = submissions();
const COLUMNS = "id, survey, version, digest, channel, unit, language, finished_at, received_at, body, body_hash";
const TABLE = `create table submissions (${COLUMNS.replace("id,", "id text primary key,")
  .replaceAll(/(?<=[a-z_]+)(?=,|$)/g, " text")
  .replace("primary key text", "primary key")})`;

function row(): string[] {
  const body = next();
  const { id, survey, channel, context, language, finishedAt } = JSON.parse(body) as {
    id: string;
    survey: { id: string; version: string; digest: string };
    channel: string;
    context: { unit: string };
    language: string;
    finishedAt: string;
  };
  const hash = createHash("sha256").update(body).digest("hex");
  const named = [id, survey.id, survey.version, survey.digest, channel, context.unit, language];
  return [...named, finishedAt, new Date().toISOString(), body, hash];
}

const until = () => performance.now() < began + Number(seconds) * 1000;
/** What a bare insert did. */
export interface Bare {
  stored: number;
  seconds: number;
  /** Seconds of a processor. */
  cpu: number;
}

let stored = 0;
let began: number;
tellUsage();
const before = process.cpuUsage();

if (kind === "SQLite") {
  const file = openDurable(database);
  file.exec(TABLE);
  const insert = file.prepare(`insert into submissions (${COLUMNS}) values (${COLUMNS.replaceAll(/\w+/g, "?")})`);
  began = performance.now();
  for (; until(); stored++) insert.run(row());
} else {
  const pool = poolOf(folder, database);
  await pool.query(TABLE);
  let at = 0;
  const values = COLUMNS.replaceAll(/\w+/g, () => `$${++at}`);
  const insert = { name: "insert", text: `insert into submissions (${COLUMNS}) values (${values})` };
  began = performance.now();
  const writers = Array.from({ length: Math.min(Number(connections), POOL) }, async () => {
    for (; until(); stored++) await pool.query(insert, row());
  });
  await Promise.all(writers);
}
const { user, system } = process.cpuUsage(before);
process.send!({ stored, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 } satisfies Bare);
