import { expect, it, onTestFinished } from "vitest";
import type { Report } from "../../src/report/index.ts";
import { type Submission, digestOf } from "../../src/schema/index.ts";
import { running, send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";

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
