import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { createCollector } from "../src/index.ts";
import { settingsFrom } from "../src/settings.ts";
import { type Journal } from "../src/running/journal.ts";
import { metricsOf } from "../src/running/metrics.ts";
import { serviceOf } from "../src/running/service.ts";
import { databaseOf } from "./databases/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { program } from "./own-process.ts";
import { send, sending } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";
import { digestOf, receiptOf } from "../../src/schema/index.ts";

vi.setConfig({ testTimeout: 60_000 });

/** The program in a folder of its own, and all that it writes. */
async function started(settings: Record<string, string> = {}) {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const running = await program(path, settings);
  onTestFinished(() => void running.child.kill("SIGKILL"));
  const written: string[] = [running.line];
  running.child.stdout.on("data", (data: Buffer) => written.push(...data.toString().split("\n").filter(Boolean)));
  const ready = async () => ((await (await fetch(`${running.url}/ready`)).json()) as { status: string }).status;
  const says = (part: string | RegExp) => expect.poll(() => written.join("\n"), { timeout: 20_000 }).toMatch(part);
  return { ...running, path, written, ready, says };
}

it("takes settings from a file, after flags and the environment, and says which line is wrong", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const file = join(path, "collector.env");
  await writeFile(file, "# A comment\nGRACE_DAYS=3\nTOKEN='a b'\nPORT=1\n");
  expect(settingsFrom(["--config", file], {})).toMatchObject({ graceDays: 3, token: "a b", port: 1 });
  expect(settingsFrom(["--port", "3"], { CONFIG: file, GRACE_DAYS: "2" })).toMatchObject({ graceDays: 2, port: 3 });
  await writeFile(file, "TOKEN=x\n\nGRACE_DAY=3\n");
  expect(() => settingsFrom(["--config", file], {})).toThrow(/collector\.env, line 3: there is no setting GRACE_DAY\./);
  expect(() => settingsFrom(["--config", join(path, "none.env")], {})).toThrow(/cannot be read/);
});

it("writes what happens as JSON, without a word of who sent or what, and counts it for Prometheus", async () => {
  const { url, survey: named, written, says } = await started({ LOG: "json", METRICS: "0", TOKEN: "secret-token" });
  const one = submission({ survey: named });
  expect((await send(url, one)).status).toBe(201);
  expect((await send(url, submission({ survey: named, answers: { secret: "what a person wrote" } }))).status).toBe(422);
  const receipt = receiptOf(one.id);
  expect((await fetch(`${url}/submissions/${receipt}`, { method: "DELETE" })).status).toBe(204);
  await fetch(`${url}/nothing/at/all?token=secret-token`);
  await says(/"status":404/);

  const lines = written.map((line) => JSON.parse(line) as Record<string, unknown>);
  for (const line of lines) expect(line).toMatchObject({ level: expect.any(String), time: expect.any(String) });
  expect(
    lines.filter(({ event }) => event === "request").map(({ method, route, status }) => [method, route, status]),
  ).toEqual([
    ["POST", "/submissions", 201],
    ["POST", "/submissions", 422],
    ["DELETE", "/submissions/:receipt", 204],
    ["GET", "other", 404],
  ]);
  const metrics = /http\S+\/metrics/.exec(written.join("\n"))![0];
  const text = await (await fetch(metrics)).text();
  expect(text).toContain('collector_requests_total{route="/submissions",method="POST",status="201"} 1');
  expect(text).toContain('collector_request_seconds_count{route="/submissions/:receipt",method="DELETE"} 1');
  expect(text).toContain("collector_ready 1");
  expect(text).toContain("process_resident_memory_bytes");
  for (const secret of [receipt, one.id, "what a person wrote", "secret-token"]) {
    expect(written.join("\n")).not.toContain(secret);
    expect(text).not.toContain(secret);
  }
});

it("takes up changed surveys at SIGHUP, and keeps to what it had when they are wrong", async () => {
  const { url, child, path, survey: named, says } = await started({ LOG: "json", TOKEN: "t" });
  const { period: _, ...open } = survey;
  const next = { ...open, version: "2" };
  const answer = submission({ survey: { ...named, version: "2", digest: digestOf(next) } });
  expect((await send(url, answer)).status).toBe(422);
  await writeFile(join(path, "surveys/one-stop-2.json"), JSON.stringify(next));
  child.kill("SIGHUP");
  await says(/Collecting 2 survey\(s\), as they are now/);
  expect((await send(url, answer)).status).toBe(201);

  await writeFile(join(path, "surveys/one-stop-3.json"), "{");
  child.kill("SIGHUP");
  await says(/Nothing is changed\. .*one-stop-3\.json/);
  expect((await send(url, submission({ survey: named }))).status).toBe(201);
});

it("says at SIGTERM that it stops, answers as long as it was told to, and ends", async () => {
  const { url, child, ready, survey: named } = await started({ DRAIN_SECONDS: "2" });
  expect(await ready()).toBe("ready");
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await expect.poll(ready).toBe("stopping");
  expect((await send(url, submission({ survey: named }))).status).toBe(201);
  expect(await ended).toEqual([0, null]);
});

it("counts forms that are turned away, so that a flood is seen that is held off", async () => {
  const database = await databaseOf("SQLite");
  const store = await database.open();
  onTestFinished(async () => (await store.close(), database.remove()));
  const collect = createCollector({ surveys: [survey], store, limits: { perMinute: 1 }, now: () => DURING });
  const metrics = metricsOf();
  const journal = { handled() {} } as unknown as Journal;
  const service = serviceOf(collect, { basePath: "/api", journal, metrics });
  for (let i = 0; i < 8; i++) await service.answer(sending(submission(), "http://x/api"), { peer: "203.0.113.7" });
  const count = (status: number) => `collector_requests_total{route="/submissions",method="POST",status="${status}"}`;
  const text = await metrics.text();
  expect([text.includes(`${count(201)} 5`), text.includes(`${count(429)} 3`)]).toEqual([true, true]);
});

it("counts made-up methods and paths as one each, and waits for what is under way", async () => {
  const metrics = metricsOf();
  const handled: unknown[] = [];
  const journal = { handled: (request: unknown) => handled.push(request) } as unknown as Journal;
  let finish = (): void => {};
  const slow = new Promise<void>((resolve) => (finish = resolve));
  const service = serviceOf(async () => (await slow, new Response("")), { basePath: "/api", journal, metrics });
  const answered = service.answer(new Request("http://x/api/export.csv", { method: "PROPFIND" }), {});
  let isIdle = false;
  const idle = service.idle().then(() => (isIdle = true));
  await Promise.resolve();
  expect(isIdle).toBe(false);
  finish();
  await Promise.all([answered, idle]);
  expect(handled).toEqual([{ method: "other", route: "/export.csv", status: 200, milliseconds: expect.any(Number) }]);
  expect(await metrics.text()).toContain('collector_requests_total{route="/export.csv",method="other",status="200"} 1');
});
