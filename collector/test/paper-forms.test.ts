import { expect, it, onTestFinished } from "vitest";
import type { Report } from "../../src/report/index.ts";
import { running, send } from "./running.ts";
import { submission } from "./survey.ts";

const waves = [
  { id: "first", from: "2025-03-01", to: "2025-03-05" },
  { id: "second", from: "2025-03-06", to: "2025-03-31" },
];

async function counted(url: string): Promise<(number | null)[]> {
  const { breakdowns } = (await (await fetch(`${url}/surveys/one-stop/results`)).json()) as Report;
  return breakdowns.find(({ dimension }) => dimension === "wave")!.groups.map(({ figures }) => figures.forms);
}

it("counts a paper form in the wave of the day that it says, and moves it when that day is corrected", async () => {
  const { url, store, stop } = await running({ results: { waves, disclosure: "none", renewHours: 0 } });
  onTestFinished(stop);
  const typedIn = submission({ answeredOn: "2025-03-04", formNumber: "017" });
  expect((await send(url, typedIn)).status).toBe(201);
  expect(await counted(url)).toEqual([1, 0]);
  expect(JSON.parse((await store.find(typedIn.id))!.body)).toMatchObject({
    answeredOn: "2025-03-04",
    formNumber: "017",
  });
  expect((await send(url, { ...typedIn, revision: 2, answeredOn: "2025-03-06" })).status).toBe(201);
  expect(await counted(url)).toEqual([0, 1]);
});

it("takes a form that was answered in time and typed in when the survey was over, and names the day that it refuses", async () => {
  const { url, stop } = await running({ now: () => new Date("2025-04-02T02:10:00Z") });
  onTestFinished(stop);
  const typedIn = { startedAt: "2025-04-02T02:00:00Z", finishedAt: "2025-04-02T02:05:00Z" };
  expect((await send(url, submission({ ...typedIn, answeredOn: "2025-03-31" }))).status).toBe(201);
  for (const [answeredOn, code] of [
    ["2025-04-01", "answered-after-period"],
    ["2025-02-28", "answered-before-period"],
    ["2025-04-03", "answered-after-finished"],
    ["2025-02-29", "no-such-day"],
  ]) {
    const response = await send(url, submission({ ...typedIn, answeredOn }));
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { path: string; code: string }[] };
    expect(errors).toContainEqual(expect.objectContaining({ path: "$.answeredOn", code }));
  }
});
