import { expect, it, onTestFinished } from "vitest";
import type { Report } from "../../src/report/index.ts";
import type { Track } from "../../src/schema/index.ts";
import { type CollectorOptions, createCollector } from "../src/index.ts";
import { running, send } from "./running.ts";
import { partialSubmission, submission, survey } from "./survey.ts";

const ORIGIN = "https://thuanloc.example";
const TOKEN = { Authorization: "Bearer secret" };

async function started(options: Partial<CollectorOptions> = {}) {
  const server = await running({ results: { minimum: 5, renewHours: 0 }, ...options });
  onTestFinished(server.stop);
  const results = `${server.url}/surveys/one-stop/results`;
  return { ...server, results, report: async (query = "") => (await (await fetch(results + query)).json()) as Report };
}

it("says that there are no forms yet, then holds them back, then shows them", async () => {
  const { url, report } = await started();
  expect(await report()).toMatchObject({ reportVersion: 1, survey: { id: "one-stop" }, total: { forms: 0 } });
  for (let i = 0; i < 4; i++) await send(url, submission());
  expect((await report()).total).toEqual({ hidden: true, forms: null, items: [], measures: [] });
  await send(url, submission());
  const { total, channels } = await report();
  expect(total.forms).toBe(5);
  expect(total.items.find(({ id }) => id === "staff")!.options[0]).toMatchObject({
    code: "good",
    x: 5,
    n: 5,
    percent: 100,
  });
  expect(channels).toMatchObject([{ channel: "web", forms: 5 }]);
});

it("needs no token, may be cached by anybody, and is not sent twice", async () => {
  const { results } = await started({ token: "secret", origins: [ORIGIN] });
  const first = await fetch(results, { headers: { Origin: ORIGIN } });
  expect(first.status).toBe(200);
  expect(first.headers.get("Cache-Control")).toBe("public, max-age=60");
  expect(first.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
  expect(first.headers.get("Vary")).toContain("Origin");
  const tag = first.headers.get("ETag")!;
  const again = await fetch(results, { headers: { "If-None-Match": tag, Origin: ORIGIN } });
  expect(again.status).toBe(304);
  expect(again.headers.get("ETag")).toBe(tag);
  expect(again.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
  expect(again.headers.get("Cache-Control")).toBe("public, max-age=60");
  expect(await again.text()).toBe("");
  expect(
    (await fetch(results, { headers: { Origin: "https://evil.example" } })).headers.get("Access-Control-Allow-Origin"),
  ).toBeNull();
});

it("has another tag when the figures are others", async () => {
  const { url, results } = await started();
  const tag = async () => (await fetch(results)).headers.get("ETag");
  const before = await tag();
  expect(await tag()).toBe(before);
  for (let i = 0; i < 5; i++) await send(url, submission());
  expect(await tag()).not.toBe(before);
});

it("breaks down by the tree of units, and chooses a unit with those below it", async () => {
  const units = [
    { id: "hue", label: { vi: "Thành phố Huế" } },
    { id: "thuan-loc", label: { vi: "Phường Thuận Lộc" }, parent: "hue" },
    { id: "an-cuu", parent: "hue" },
    { id: "other" },
  ];
  const { url, report } = await started({ results: { units, minimum: 5, renewHours: 0 } });
  for (const unit of ["thuan-loc", "an-cuu", "other"]) {
    for (let i = 0; i < 6; i++) await send(url, submission({ context: { unit } }));
  }
  const groups = async (query: string) =>
    (await report(query)).breakdowns
      .find(({ dimension }) => dimension === "unit")
      ?.groups.map(({ id, label, parent, figures }) => ({ id, label, parent, forms: figures.forms }));
  const hue = { id: "hue", label: { vi: "Thành phố Huế" }, parent: undefined, forms: 12 };
  const thuanLoc = { id: "thuan-loc", label: { vi: "Phường Thuận Lộc" }, parent: "hue", forms: 6 };
  expect(await groups("")).toEqual([
    hue,
    thuanLoc,
    { id: "an-cuu", parent: "hue", forms: 6 },
    { id: "other", forms: 6 },
  ]);
  expect(await groups("?unit=hue")).toHaveLength(3);
  expect(await groups("?unit=thuan-loc")).toEqual([thuanLoc]);
  expect(await groups("?unit=nowhere")).toEqual([]);
  expect(await groups("?by=channel")).toBeUndefined();
});

it("breaks down by wave where there are windows", async () => {
  const waves = [
    { id: "early", from: "2025-03-01", to: "2025-03-09" },
    { id: "late", from: "2025-03-10", to: "2025-03-31" },
  ];
  const { url, report } = await started({ results: { waves, minimum: 5, renewHours: 0 } });
  for (let i = 0; i < 5; i++) await send(url, submission());
  const { breakdowns } = await report("?by=wave");
  expect(breakdowns).toMatchObject([
    {
      groups: [
        { id: "early", figures: { forms: 0 } },
        { id: "late", figures: { forms: 5 } },
      ],
    },
  ]);
  expect((await report("?wave=late")).breakdowns.find(({ dimension }) => dimension === "wave")!.groups).toHaveLength(1);
});

it("keeps partial forms out of the figures", async () => {
  const { url, report } = await started();
  for (let i = 0; i < 6; i++) await send(url, submission());
  for (let i = 0; i < 5; i++) await send(url, partialSubmission());
  expect(await report()).toMatchObject({ total: { forms: 6 }, method: { partials: { forms: 5, counted: false } } });
});

it.each(["?by=officer", "?officer=7", "?units=a", "?by=unit,dossier", "?track=self", "?track=x", "?unit=a"])(
  "refuses %s, of which nothing is published, and names what is",
  async (query) => {
    const { results } = await started();
    const response = await fetch(results + query);
    expect(response.status).toBe(400);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(((await response.json()) as { detail: string }).detail).toMatch(/channel|citizen/);
  },
);

it("knows no results of a survey that nobody knows, and takes no other method", async () => {
  const { url, results } = await started();
  expect((await fetch(`${url}/surveys/nothing/results`)).status).toBe(404);
  const posted = await fetch(results, { method: "POST" });
  expect([posted.status, posted.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});

const rated = (track: Exclude<Track, "citizen">) => submission({ track });

it("takes scores that are no citizen's only with the token", async () => {
  const { url, store } = await started({ token: "secret" });
  const refused = await send(url, rated("verified"));
  expect(refused.status).toBe(403);
  expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
  expect(((await refused.json()) as { detail: string }).detail).toContain("verified");
  expect((await send(url, rated("self"), { Authorization: "Bearer wrong" })).status).toBe(403);
  expect(await store.count()).toBe(0);
  expect((await send(url, rated("self"), TOKEN)).status).toBe(201);
  expect((await send(url, submission())).status).toBe(201);
});

it("never mixes tracks, and publishes those that the operator wants", async () => {
  const { url, results, report } = await started({
    token: "secret",
    results: { minimum: 5, renewHours: 0, tracks: ["citizen", "verified"] },
  });
  for (let i = 0; i < 5; i++) await send(url, submission());
  for (let i = 0; i < 6; i++) await send(url, rated("verified"), TOKEN);
  for (let i = 0; i < 7; i++) await send(url, rated("self"), TOKEN);
  expect(await report()).toMatchObject({ track: "citizen", total: { forms: 5 } });
  expect(await report("?track=verified")).toMatchObject({ track: "verified", total: { forms: 6 } });
  expect((await fetch(`${results}?track=self`, { headers: TOKEN })).status).toBe(400);
});

it("leaves out a dimension that the survey does not declare", async () => {
  const { context: _, ...plain } = survey;
  const surveys = [plain, { ...survey, id: "another" }];
  const { report } = await started({ surveys, results: { by: ["unit", "channel"] } });
  expect((await report()).breakdowns.map(({ dimension }) => dimension)).toEqual(["channel"]);
});

it("does not start with a dimension that no survey declares", async () => {
  const { store } = await started();
  const start = () => createCollector({ surveys: [survey], store, results: { by: ["unti"] } });
  expect(start).toThrow("Nothing can be counted by “unti”. Choose: channel, unit.");
});
