import { cpus } from "node:os";
import { join } from "node:path";
import { percentile } from "../statistics.ts";
import { table } from "../table.ts";
import { type Place, emptyIn } from "./databases.ts";
import { type Load, load } from "./load.ts";
import type { Bare } from "./bare.ts";
import { type Collecting, checkingOnly, collectingIn, program, told, warmUp } from "./programs.ts";
import { reading } from "./reading.ts";

export interface MeasureOptions {
  connections: readonly number[];
  seconds: number;
  next: () => string;
  /** A folder for profiles. */
  profile?: string | undefined;
}

/** How forms are sent. */
interface Way {
  connections: number;
  /** Whether each comes over a connection of its own. */
  isAnew: boolean;
}

/** Connections of what offices send together. */
const USUAL = 64;

/** Rates, waits and processor time for each number of connections beside a bare insert; then waits at four fifths of the most, and of readers. */
export async function measure(place: Place, options: MeasureOptions): Promise<void> {
  const collecting = await collectingIn(place, await emptyIn(place));
  await warmUp(collecting, options.next);
  const heads = ["database, connections", "bare insert /s", "stored /s", "× bare (aim ≥ 1 at 64)", "p50 ms", "p95 ms"];
  const rows = [[...heads, "p99 ms", "slowest ÷ median", "CPU ms each", "load's CPU", "memory, MB", "failed"]];
  let usual = 0;
  const ways: Way[] = [
    ...options.connections.map((connections) => ({ connections, isAnew: false })),
    { connections: USUAL, isAnew: true },
  ];
  for (const way of ways) {
    const { rate, row } = await line(place, collecting, way, options);
    if (!usual || (way.connections === USUAL && !way.isAnew)) usual = rate;
    rows.push(row);
    process.stderr.write(`${row.join("  ")}\n`);
  }
  console.log(table(rows));
  const paced = await load(collecting.url, USUAL, options.seconds, options.next, { pace: usual * 0.8 });
  console.log(
    `At ${Math.round(usual * 0.8)} a second (four fifths of ${Math.round(usual)}): p50 ${wait(paced, 0.5)} ms, p99 ${wait(paced, 0.99)} ms (aim < 150)`,
  );
  await readers(collecting, usual * 0.5, options.next);
  await collecting.end();
  await least(place, options);
}

const wait = ({ waits }: Load, share: number): string => percentile(waits, share).toFixed(1);

async function line(
  place: Place,
  collecting: Collecting,
  { connections, isAnew }: Way,
  { seconds, next, profile }: MeasureOptions,
): Promise<{ rate: number; row: string[] }> {
  const { stored: inserted, seconds: inserting } = await bare(place, connections, seconds);
  const floor = inserted / inserting;
  if (profile) collecting.profile(join(profile, `${place.kind}-${connections}.cpuprofile`));
  const before = await collecting.usage();
  const loaded = await load(collecting.url, connections, seconds, next, { isAnew });
  const after = await collecting.usage();
  const { stored, failed, seconds: taken, shares, busy } = loaded;
  const rate = stored / taken;
  const row = [
    `${place.kind}, ${connections}${isAnew ? ", a new one for each" : ""}`,
    Math.round(floor).toString(),
    Math.round(rate).toString(),
    (rate / floor).toFixed(2),
    wait(loaded, 0.5),
    wait(loaded, 0.95),
    wait(loaded, 0.99),
    (Math.min(...shares) / percentile(shares, 0.5)).toFixed(2),
    (((after.cpu - before.cpu) / stored) * 1000).toFixed(2),
    busy.toFixed(2),
    after.memory.toFixed(0),
    String(failed),
  ];
  return { rate, row };
}

async function bare(place: Place, connections: number, seconds: number): Promise<Bare> {
  const child = program("bare", [place.kind, place.folder, await emptyIn(place), connections, seconds]);
  const inserted = await told<Bare>(child);
  child.kill();
  return inserted;
}

/** What no collector can go below here: one that takes and checks forms, and inserts each as it is, without a count of anything. */
async function least(place: Place, { seconds, next }: MeasureOptions): Promise<void> {
  const checking = await checkingOnly();
  await warmUp(checking, next);
  const before = await checking.usage();
  const { stored } = await load(checking.url, USUAL, seconds, next);
  const after = await checking.usage();
  await checking.end();
  const inserted = await bare(place, USUAL, seconds);
  const [check, insert] = [((after.cpu - before.cpu) / stored) * 1000, (inserted.cpu / inserted.stored) * 1000];
  const most = (cpus().length * 1000) / (check + insert);
  console.log(
    `Taking and checking a form costs ${check.toFixed(2)} ms of a processor, inserting it ${insert.toFixed(2)} ms: ${cpus().length} processors that did nothing else ` +
      `could store ${Math.round(most)} a second, ${(most / (inserted.stored / inserted.seconds)).toFixed(2)} × the bare insert`,
  );
}

/** How long readers wait while nothing else comes, and while half of what can come does. */
async function readers({ url }: Collecting, pace: number, next: () => string): Promise<void> {
  const alone = await reading(url);
  const ended = new AbortController();
  const posting = load(url, USUAL, 600, next, { pace, signal: ended.signal });
  const beside = await reading(url);
  ended.abort();
  const posted = await posting;
  const told = (what: keyof typeof alone) => `${alone[what].toFixed(0)} ms, ${beside[what].toFixed(0)} ms under load`;
  console.log(
    `Results ${told("results")}; list ${told("list")}; export ${told("exported")} (${(beside.bytes / 1e6).toFixed(0)} MB). ` +
      `Beside them ${Math.round(posted.stored / posted.seconds)} a second were stored, p99 ${wait(posted, 0.99)} ms, ${posted.failed} failed`,
  );
}
