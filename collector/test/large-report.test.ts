import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Report } from "../../src/report/index.ts";
import { type ReportOrder, makeReport } from "../src/results/make-report.ts";
import { startThread as fromSources } from "../src/threads/start-thread.ts";
import { threadedReport } from "../src/results/threaded-report.ts";
import { talliesOf } from "../src/tallies/tallies.ts";
import { inOneOf } from "./databases/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { program } from "./own-process.ts";
import { running, send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";
import { planFor } from "./tally-equality.ts";

/** So many that a report of them is made in a thread. */
const units = Array.from({ length: 120 }, (_, i) => ({ id: `u${i}`, label: { vi: `Xã số ${i}`, en: `Commune ${i}` } }));
const results = { units, minimum: 2, renewHours: 0 };

async function started(kind?: Parameters<typeof running>[1]) {
  const server = await running({ results }, kind);
  onTestFinished(server.stop);
  const address = `${server.url}/surveys/one-stop/results`;
  const plan = await planFor(server.store, survey, { by: ["channel", "unit"], units });
  // A report would count, too, but takes a thread of its own.
  await talliesOf(server.store).recount(plan);
  return { ...server, plan, address, report: async () => (await (await fetch(address)).json()) as Report };
}

/** Awaits it, and says how often everybody else had a turn meanwhile. */
async function turnsDuring<T>(work: Promise<T>, counts: () => boolean = () => true) {
  const ended = new AbortController();
  let turns = 0;
  const counting = (async () => {
    for (; !ended.signal.aborted; await wait(1)) turns += Number(counts());
  })();
  const made = await work;
  ended.abort();
  await counting;
  return { made, turns };
}

const post = (url: string, count: number, unit: string) =>
  Promise.all(Array.from({ length: count }, () => send(url, submission({ context: { unit } }))));

it("gives everybody else a turn while a report is made, which is the same as without a thread", async () => {
  const { url, store, plan } = await started();
  for (const unit of ["u1", "u2", "u3"]) await post(url, 3, unit);
  await talliesOf(store).renew(plan, "citizen", { threshold: 2, at: DURING.toISOString() });
  const order: ReportOrder = {
    surveys: plan.surveys,
    counting: { by: plan.options.by!, waves: [] },
    track: "citizen",
    options: { asOf: "2025-03-10", units, minimum: 2 },
  };
  const rows: string[] = [];
  let isAllGiven = false;
  async function* batches() {
    for await (const batch of talliesOf(store).published(plan, "citizen")) {
      rows.push(...batch);
      yield batch;
    }
    isAllGiven = true;
  }
  const { made: threaded, turns } = await turnsDuring(
    threadedReport(order, batches(), (it) => fromSources("report-thread", it)),
    () => isAllGiven,
  );
  expect(turns).toBeGreaterThan(5);
  expect(rows).toHaveLength(3);
  expect(threaded).toEqual(makeReport(order, rows));
});

it("gives everybody else a turn also where nothing is published yet, of as many units", async () => {
  const { plan, store } = await started();
  const order: ReportOrder = {
    surveys: plan.surveys,
    counting: { by: plan.options.by!, waves: [] },
    track: "citizen",
    options: { asOf: "2025-03-10", units, minimum: 2 },
  };
  const { made, turns } = await turnsDuring(threadedReport(order, talliesOf(store).published(plan, "citizen")));
  expect(turns).toBeGreaterThan(5);
  expect(made).toEqual(makeReport(order, []));
});

it("tells why a report cannot be made, and makes the next", async () => {
  const { plan, store } = await started();
  const order: ReportOrder = {
    surveys: plan.surveys,
    counting: { by: plan.options.by!, waves: [] },
    track: "citizen",
    options: { asOf: "2025-03-10", units: [...units, { id: "x", parent: "nowhere" }] },
  };
  await expect(threadedReport(order, talliesOf(store).published(plan, "citizen"))).rejects.toThrow(/“nowhere”/);
  order.options = { asOf: "2025-03-10", units };
  expect(await threadedReport(order, talliesOf(store).published(plan, "citizen"))).toMatchObject({ forms: 0 });
});

// That is kept in the collector, whatever keeps the counts.
describe.each(inOneOf("SQLite"))("in %s", (kind) => {
  it("makes it once for all who ask at once, and another when the figures are others", async () => {
    const { url, store, address, report } = await started(kind);
    await post(url, 4, "u7");
    let made = 0;
    const { cells } = store;
    store.cells = (query) => {
      if (query.counts === "published") made++;
      return cells(query);
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => fetch(address)));
    expect(new Set(answers.map(({ headers }) => headers.get("ETag"))).size).toBe(1);
    const first = (await answers[0]!.json()) as Report;
    expect(first.total.forms).toBe(4);
    expect(made).toBe(1);
    await post(url, 3, "u7");
    expect((await report()).total.forms).toBe(7);
    expect(made).toBe(2);
  });
});

describe.each(inOneOf("PostgreSQL"))("in %s", (kind) => {
  it("never mixes two editions, also when one is published while the other is read", async () => {
    const { url, store, plan, report } = await started(kind);
    await post(url, 4, "u1");
    await post(url, 4, "u2");
    const { cells } = store;
    let isFirst = true;
    store.cells = async (query) => {
      if (query.counts !== "published" || !isFirst) return cells(query);
      isFirst = false;
      const begun = await cells({ ...query, limit: 1 });
      // After the first cell is read, both have more.
      await post(url, 3, "u1");
      await post(url, 3, "u2");
      await talliesOf(store).renew(plan, "citizen", { threshold: 2, at: DURING.toISOString() });
      return [...begun, ...(await cells({ ...query, after: begun[0]!.cell }))];
    };
    const { total, breakdowns } = await report();
    const groups = breakdowns.find(({ dimension }) => dimension === "unit")!.groups;
    expect(groups.filter(({ figures }) => figures.forms).map(({ figures }) => figures.forms)).toEqual([7, 7]);
    expect(total.forms).toBe(14);
  });
});

it("is made by the program as it is installed", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const file = join(path, "units.csv");
  await writeFile(file, `id,label\n${units.map(({ id, label }) => `${id},${label.vi}\n`).join("")}`);
  const { child, url, survey: named } = await program(path, { UNITS: file, MINIMUM: "2", RENEW_HOURS: "0" });
  onTestFinished(() => void child.kill());
  for (let i = 0; i < 3; i++) await send(url, submission({ survey: named, context: { unit: "u1" } }));
  const { total, breakdowns } = (await (await fetch(`${url}/surveys/one-stop/results`)).json()) as Report;
  expect(total.forms).toBe(3);
  expect(breakdowns.find(({ dimension }) => dimension === "unit")!.groups).toHaveLength(units.length);
});
