import { expect, it, onTestFinished } from "vitest";
import type { Report } from "../../src/report/index.ts";
import { type Submission, digestOf } from "../../src/schema/index.ts";
import { DATABASE_KINDS } from "./databases/index.ts";
import { running, send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";
import { bothTallies, planFor } from "./tally-equality.ts";

const { period: _, ...open } = survey;
const waves = [
  { id: "past", from: "1970-01-01", to: "2025-03-09" },
  { id: "now", from: "2025-03-10", to: "2025-03-11" },
  { id: "to come", from: "2025-03-12", to: "2099-12-31" },
];

it.each([
  ["1970-01-01T00:03:00Z", "2025-03-10T02:00:00Z"],
  ["1999-12-31T23:59:59Z", "2025-03-10T02:00:00Z"],
  ["2025-03-12T02:00:00Z", "2025-03-10T02:00:00Z"],
  ["2099-12-31T00:00:00Z", "2025-03-10T02:00:00Z"],
  // A day ahead, as a clock in another time zone is; and long ago, as in an outbox that waited.
  ["2025-03-11T01:59:59Z", "2025-03-11T01:59:59Z"],
  ["2019-03-11T01:00:00Z", "2019-03-11T01:00:00Z"],
])("loses no answer from a device that thinks it is %s, and takes it for one of %s", async (finishedAt, taken) => {
  const { url, store, stop } = await running({
    surveys: [open],
    results: { waves, disclosure: "none", renewHours: 0 },
  });
  onTestFinished(stop);
  const startedAt = new Date(Date.parse(finishedAt) - 60_000).toISOString().replace(".000", "");
  const named = { id: survey.id, version: survey.version, digest: digestOf(open) };
  const sent = submission({ survey: named, startedAt, finishedAt, consent: { agreed: true, at: startedAt } });
  expect((await send(url, sent)).status).toBe(201);
  // The same again is the same; something else under its id is not.
  expect((await send(url, sent)).status).toBe(201);
  expect((await send(url, { ...sent, channel: "qr" })).status).toBe(409);
  const kept = (await store.find(sent.id))!;
  const start = new Date(Date.parse(taken) - 60_000).toISOString().replace(".000", "");
  expect(JSON.parse(kept.body)).toEqual({
    ...sent,
    startedAt: start,
    finishedAt: taken,
    consent: { agreed: true, at: taken === finishedAt ? startedAt : start },
  } satisfies Submission);
  expect(kept.finishedAt).toBe(taken);
  const { breakdowns } = (await (await fetch(`${url}/surveys/one-stop/results`)).json()) as Report;
  const { groups } = breakdowns.find(({ dimension }) => dimension === "wave")!;
  expect(groups.map(({ figures }) => figures.forms)).toEqual(taken < "2025" ? [1, 0, 0] : [0, 1, 0]);
});

it.each(["0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2100-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])(
  "refuses %s, which no clock shows",
  async (time) => {
    const { url, stop } = await running({ surveys: [open] });
    onTestFinished(stop);
    const named = { id: survey.id, version: survey.version, digest: digestOf(open) };
    for (const parts of [{ finishedAt: time }, { startedAt: time }, { startedAt: time, finishedAt: time }]) {
      const response = await send(url, submission({ survey: named, ...parts }));
      expect([response.status, await response.text()]).toEqual([422, expect.stringContaining("no-clock")]);
    }
  },
);

it("renews figures that were issued while the collector's clock was ahead", async () => {
  let now = new Date("2031-01-01T00:00:00Z");
  const { url, stop } = await running({ surveys: [open], now: () => now, results: { disclosure: "none" } });
  onTestFinished(stop);
  const named = { id: survey.id, version: survey.version, digest: digestOf(open) };
  const results = async () => (await (await fetch(`${url}/surveys/one-stop/results`)).json()) as Report;
  await send(url, submission({ survey: named }));
  expect(await results()).toMatchObject({ total: { forms: 1 }, method: { asOf: "2031-01-01" } });
  now = DURING;
  await send(url, submission({ survey: named }));
  expect(await results()).toMatchObject({ total: { forms: 2 }, method: { asOf: "2025-03-10" } });
});

it.each(DATABASE_KINDS)("loses, doubles and miscounts nothing in %s when its own clock is set back", async (kind) => {
  let now = new Date("2025-03-10T02:00:00Z");
  const results = { disclosure: "none", renewHours: 0 } as const;
  const { url, store, stop } = await running({ surveys: [open], now: () => now, results }, kind);
  onTestFinished(stop);
  const named = { id: survey.id, version: survey.version, digest: digestOf(open) };
  const forms = async () => ((await (await fetch(`${url}/surveys/one-stop/results`)).json()) as Report).total.forms;
  const first = submission({ survey: named });
  const second = submission({ survey: named });
  for (const sent of [first, second]) expect((await send(url, sent)).status).toBe(201);
  expect(await forms()).toBe(2);
  now = new Date("2024-01-01T00:00:00Z");
  // A repeat, a correction, one that is withdrawn, and one that is new to a collector in the past.
  expect((await send(url, first)).status).toBe(201);
  expect((await send(url, { ...first, revision: 2, channel: "qr" })).status).toBe(201);
  expect((await fetch(`${url}/submissions/${second.id}`, { method: "DELETE" })).status).toBe(204);
  expect((await send(url, second)).status).toBe(201);
  const past = submission({ survey: named, startedAt: "2023-12-31T23:00:00Z", finishedAt: "2023-12-31T23:59:00Z" });
  delete (past as { consent?: unknown }).consent;
  expect((await send(url, past)).status).toBe(201);
  expect(await forms()).toBe(2);
  const listed: string[] = [];
  for (let after = ""; ;) {
    const page = (await (await fetch(`${url}/submissions?limit=1${after}`)).json()) as {
      submissions: { submission: Submission }[];
      next: string | null;
    };
    listed.push(...page.submissions.map((each) => each.submission.id));
    if (page.next === null) break;
    after = `&after=${page.next}`;
  }
  expect(listed.sort()).toEqual([first.id, past.id].sort());
  const { kept, fromRows } = await bothTallies(store, await planFor(store, open, { by: ["channel"] }));
  expect(kept).toEqual(fromRows);
});
