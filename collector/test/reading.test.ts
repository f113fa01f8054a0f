import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Submission } from "../../src/schema/index.ts";
import { createCollector } from "../src/index.ts";
import { inOneOf } from "./databases/index.ts";
import { running, send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";

interface List {
  total: number;
  submissions: { receipt: string; receivedAt: string; revision: number; partial: boolean; submission: Submission }[];
  next: string | null;
}

describe.each(inOneOf("SQLite"))("in %s", (kind) => {
  it("lists page by page, newest first, each submission once", async () => {
    let now = DURING.getTime();
    // Several arrive within one millisecond.
    const { url, stop } = await running({ now: () => new Date((now += 0.4)) }, kind);
    onTestFinished(stop);
    const sent = Array.from({ length: 25 }, () => submission());
    for (const each of sent) await send(url, each);

    const found: List["submissions"] = [];
    let next: string | null = "";
    while (next !== null) {
      const list = (await (
        await fetch(`${url}/submissions?survey=one-stop&limit=10${next && `&after=${encodeURIComponent(next)}`}`)
      ).json()) as List;
      expect(list.total).toBe(25);
      found.push(...list.submissions);
      ({ next } = list);
    }
    expect(found.map(({ submission: { id } }) => id).sort()).toEqual(sent.map(({ id }) => id).sort());
    const arrivals = found.map(({ receivedAt }) => receivedAt);
    expect(arrivals).toEqual([...arrivals].sort().reverse());
    expect(found.find(({ submission: { id } }) => id === sent[0]!.id)?.submission).toEqual(sent[0]);
    expect(await (await fetch(`${url}/submissions?survey=other`)).json()).toEqual({
      total: 0,
      submissions: [],
      next: null,
    });
  });

  it("exports every submission as a line of JSON, also beyond a batch", async () => {
    const { url, stop } = await running({}, kind);
    onTestFinished(stop);
    const sent = Array.from({ length: 220 }, () => submission());
    await Promise.all(sent.map((each) => send(url, each)));
    const response = await fetch(`${url}/export.ndjson`);
    expect(response.headers.get("Content-Type")).toBe("application/x-ndjson");
    const lines = (await response.text()).split("\n");
    expect(lines.pop()).toBe("");
    const byId = (a: Submission, b: Submission): number => (a.id < b.id ? -1 : 1);
    expect(lines.map((line) => JSON.parse(line) as Submission).sort(byId)).toEqual(sent.sort(byId));
  });
});

it("breaks off an export that fails, so that half of it is not taken for all", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => logged.mockRestore());
  const { url, store, stop } = await running();
  onTestFinished(stop);
  await Promise.all(Array.from({ length: 201 }, () => send(url, submission())));
  const { page } = store;
  store.page = (query) => (query.after ? Promise.reject(new Error("The disk is gone")) : page(query));
  const response = await fetch(`${url}/export.ndjson`);
  await expect(response.text()).rejects.toThrow();
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

it("gives answers only to who bears the token", async () => {
  const { url, stop } = await running({ token: "a-long-secret" });
  onTestFinished(stop);
  expect((await send(url, submission())).status).toBe(201);
  for (const path of ["/submissions", "/export.ndjson", "/export.csv?survey=one-stop"]) {
    const status = async (authorization?: string) => {
      const response = await fetch(url + path, {
        headers: authorization === undefined ? {} : { Authorization: authorization },
      });
      if (response.status === 401) expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
      return response.status;
    };
    expect(await status()).toBe(401);
    expect(await status("Bearer a-long-secre")).toBe(401);
    expect(await status("Basic a-long-secret")).toBe(401);
    expect(await status("Bearer a-long-secret")).toBe(200);
  }
});

it("does not let a page of another origin read what it may send", async () => {
  const origin = "https://thuanloc.example";
  const { url, stop } = await running({ origins: [origin] });
  onTestFinished(stop);
  const allowed = async (path: string) =>
    (await fetch(url + path, { headers: { Origin: origin } })).headers.get("Access-Control-Allow-Origin");
  expect(await allowed("/submissions")).toBeNull();
  expect(await allowed("/export.ndjson")).toBeNull();
  expect(await allowed("/export.csv?survey=one-stop")).toBeNull();
  expect(await allowed("/surveys/one-stop")).toBe(origin);
});

it("serves the surveys, the newest version first", async () => {
  const { url, stop } = await running({ surveys: [survey, { ...survey, version: "2" }] });
  onTestFinished(stop);
  expect(await (await fetch(`${url}/surveys/one-stop`)).json()).toMatchObject({ version: "2" });
  expect(await (await fetch(`${url}/surveys/one-stop?version=1`)).json()).toEqual(JSON.parse(JSON.stringify(survey)));
});

it("says that it failed, and nothing more, when the database does", async () => {
  const failures: unknown[] = [];
  const { url, store, stop } = await running({ onFailure: (error) => failures.push(error) });
  onTestFinished(stop);
  store.transact = () => Promise.reject(new Error("SQLITE_FULL: /var/secret/path"));
  const response = await send(url, submission());
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("SQLITE");
  expect(failures).toHaveLength(1);
});

it("can be mounted under any path, in any host that speaks Request and Response", async () => {
  const { store, stop } = await running();
  onTestFinished(stop);
  const handle = createCollector({ surveys: [survey], store, basePath: "/khao-sat/api" });
  expect((await handle(new Request("https://example.gov.vn/khao-sat/api/health"))).status).toBe(200);
  const atRoot = createCollector({ surveys: [survey], store, basePath: "" });
  expect((await atRoot(new Request("https://example.gov.vn/health"))).status).toBe(200);
  expect((await atRoot(new Request("https://example.gov.vn/health", { method: "HEAD" }))).status).toBe(200);
});
