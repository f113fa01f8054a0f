import { percentile } from "../statistics.ts";
import { type Place, emptyIn } from "./databases.ts";
import { load } from "./load.ts";
import { collectingIn, program, told, warmUp } from "./programs.ts";
import { type Reading, reading } from "./reading.ts";

/** What a collector is like that has few rows. */
const FEW = 10_000;

/** Connections that send, and how many a second over all of them: what reading costs shows where sending is not at its end. */
const CONNECTIONS = 64;
const PACE = 100;

/** Bytes of an export that are read: all of ten million rows takes long. */
const ENOUGH = 1e9;

interface Found extends Reading {
  /** Of results that nobody has asked for yet. */
  first: number;
  rows: number;
  /** Milliseconds that 99 of 100 senders waited while nobody read, and beside readers. */
  alone: number;
  beside: number;
  failed: number;
  memory: { before: number; after: number };
}

/** Reads and sends beside so many rows, and beside few. */
export async function manyRows(place: Place, rows: number, next: () => string): Promise<void> {
  for (const count of [FEW, rows]) print(place, await found(place, count, next));
}

async function found(place: Place, rows: number, next: () => string): Promise<Found> {
  const database = await emptyIn(place);
  const began = performance.now();
  await told(program("loading", [place.kind, place.folder, database, rows]));
  process.stderr.write(`${rows} rows loaded in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  const collecting = await collectingIn(place, database);
  await warmUp(collecting, next);
  const { url } = collecting;
  const asked = performance.now();
  await (await fetch(`${url}/surveys/sipas-2018/results`)).text();
  const first = performance.now() - asked;
  const alone = await load(url, CONNECTIONS, 10, next, { pace: PACE });
  const before = (await collecting.usage()).memory;
  const ended = new AbortController();
  const posting = load(url, CONNECTIONS, 3600, next, { pace: PACE, signal: ended.signal });
  const read = await reading(url, ENOUGH);
  ended.abort();
  const beside = await posting;
  const after = (await collecting.usage()).memory;
  await collecting.end();
  const late = ({ waits }: typeof beside) => percentile(waits, 0.99);
  const failed = alone.failed + beside.failed;
  return { ...read, first, rows, alone: late(alone), beside: late(beside), failed, memory: { before, after } };
}

function print({ kind }: Place, found: Found): void {
  const { rows, first, results, list, exported, bytes, alone, beside, failed, memory } = found;
  const speed = bytes / 1e6 / (exported / 1000);
  console.log(
    `${kind}, ${rows} rows: first results ${first.toFixed(0)} ms, then ${results.toFixed(1)} ms; list ${list.toFixed(1)} ms; ` +
      `export ${(bytes / 1e6).toFixed(0)} MB at ${speed.toFixed(1)} MB/s, memory ${memory.before.toFixed(0)} MB before and ${memory.after.toFixed(0)} MB after; ` +
      `at ${PACE} a second p99 ${alone.toFixed(1)} ms, beside readers ${beside.toFixed(1)} ms (× ${(beside / alone).toFixed(1)}), ${failed} failed`,
  );
}
