import { afterAll, beforeAll, expect, it } from "vitest";
import { digestOf } from "../../src/schema/index.ts";
import { type Running, running, send } from "./running.ts";
import { submission, survey } from "./survey.ts";

let server: Running;
let now: Date;
const newer = { ...survey, version: "2", title: { vi: "Một cửa, mới", en: "One-stop shop, new" } };

beforeAll(async () => void (server = await running({ surveys: [survey, newer], now: () => now })));
afterAll(() => server.stop());

async function errorsOf(value: unknown, headers?: Record<string, string>) {
  const response = await send(server.url, value, headers);
  const { errors } = (await response.json()) as { errors?: { path: string; code: string; detail: string }[] };
  return {
    status: response.status,
    errors: errors?.map(({ path, code }) => `${path} ${code}`),
    details: errors?.map(({ detail }) => detail),
  };
}

it("lists every fault of a submission, each with its path and how to mend it", async () => {
  now = new Date("2025-03-10T02:00:00Z");
  const { status, errors, details } = await errorsOf(
    submission({
      language: "fr",
      answers: { staff: "awful", why: "because", change: -100.125, nobody: 1 },
      missing: { comment: "refused" },
      context: { officer: "x" },
    }),
  );
  expect(status).toBe(422);
  expect(errors).toEqual([
    "$.language language-not-declared",
    "$.answers.staff unknown-code",
    "$.answers.change below-min",
    "$.answers.change too-many-decimals",
    "$.answers.nobody unknown-item",
    "$.answers.why item-not-asked",
    "$.missing.came unexplained-item",
    "$.missing.comment wrong-reason",
    "$.context.officer unknown-context",
  ]);
  for (const detail of details!) expect(detail).toMatch(/\S\. \S.*\S/);
  expect(await server.store.count()).toBe(0);
});

it("speaks Vietnamese to whoever prefers it", async () => {
  now = new Date("2025-03-10T02:00:00Z");
  const wrong = submission({ language: "fr" });
  const response = await send(server.url, wrong, { "Accept-Language": "en;q=0.5, vi-VN, vi;q=0.9" });
  expect(response.headers.get("Content-Language")).toBe("vi");
  expect(response.headers.get("Vary")).toContain("Accept-Language");
  expect(await response.json()).toMatchObject({ title: "Phiếu không được nhận" });
  expect((await send(server.url, wrong, { "Accept-Language": "vi;q=0, fr, en" })).headers.get("Content-Language")).toBe(
    "en",
  );
  expect((await send(server.url, wrong, { "Accept-Language": ",;q=x,," })).headers.get("Content-Language")).toBe("en");
});

it("accepts each registered version, and names what it does not know", async () => {
  now = new Date("2025-03-10T02:00:00Z");
  const named = (part: object) => submission({ survey: { ...submission().survey, ...part } });
  expect((await errorsOf(named({ version: "2", digest: digestOf(newer) }))).status).toBe(201);
  expect((await errorsOf(named({}))).status).toBe(201);
  expect((await errorsOf(named({ id: "other" }))).errors).toEqual(["$.survey.id unknown-survey"]);
  expect((await errorsOf(named({ version: "3" }))).errors).toEqual(["$.survey.version unknown-version"]);
  expect((await errorsOf(named({ version: "2" }))).errors).toEqual(["$.survey.digest unknown-digest"]);
  expect((await errorsOf([])).errors).toEqual(["$ wrong-type"]);
  expect((await errorsOf({ ...submission(), survey: null, language: 1 })).errors).toEqual([
    "$.survey wrong-type",
    "$.language wrong-type",
  ]);
});

it("takes late arrivals for a week, and nothing before the survey opens", async () => {
  const at = (moment: string): void => void (now = new Date(moment));
  at("2025-02-28T12:00:00Z");
  expect((await errorsOf(submission())).errors).toContain("$.survey received-early");
  at("2025-04-07T12:00:00Z");
  expect((await errorsOf(submission())).status).toBe(201);
  at("2025-04-07T17:00:00Z");
  expect((await errorsOf(submission())).errors).toEqual(["$.survey received-late"]);
  at("2025-04-01T12:00:00Z");
  const after = submission({ finishedAt: "2025-04-01T10:00:00Z" });
  expect((await errorsOf(after)).errors).toEqual(["$.finishedAt finished-after-period"]);
});

it("answers every path and method with a problem document", async () => {
  const { url } = server;
  for (const [method, path, status] of [
    ["GET", "/", 404],
    ["GET", "/nothing", 404],
    ["POST", "/export.csv", 405],
    ["DELETE", "/submissions", 405],
    ["GET", "/submissions/1B2C-3D4E", 405],
    ["DELETE", "/submissions/1B2C-3D4E", 404],
    ["DELETE", "/submissions/nothing", 404],
    ["DELETE", "/submissions/%", 404],
    ["DELETE", "/submissions/1B2C-3D4E/more", 404],
    ["GET", "/surveys/nothing", 404],
    ["GET", "/surveys/constructor", 404],
    ["GET", "/export.csv", 404],
    ["GET", "/export.csv?survey=nothing", 404],
    ["GET", "/export.csv?survey=one-stop&language=fr", 400],
    ["GET", "/submissions?limit=0", 400],
    ["GET", "/submissions?limit=1e3", 400],
    ["GET", "/submissions?after=x", 400],
  ] as const) {
    const response = await fetch(url + path, { method });
    expect([path, response.status]).toEqual([path, status]);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toMatchObject({
      status,
      type: expect.stringMatching(/^urn:/) as string,
      detail: expect.stringMatching(/\S/) as string,
    });
  }
});
