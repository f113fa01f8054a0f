import { request } from "node:http";
import { once } from "node:events";
import { connect } from "node:net";
import { expect, it, onTestFinished, vi } from "vitest";
import { running, send } from "./running.ts";
import { submission } from "./survey.ts";

vi.setConfig({ testTimeout: 30_000 });

const COLUMNS =
  "survey, version, digest, channel, unit, language, finished_at, received_at, body, body_hash, revision, partial";

/** What `fetch` does not let anybody say: any `Host`. */
async function statusOf(address: string, headers: Record<string, string>): Promise<number> {
  const sent = request(address, { headers });
  sent.end();
  const [response] = (await once(sent, "response")) as [{ statusCode: number; resume(): void }];
  response.resume();
  return response.statusCode;
}

it("shows submissions without a token only to its own machine, and takes other tracks from nobody else", async () => {
  const { url, stop } = await running();
  onTestFinished(stop);
  await send(url, submission());
  const { port } = new URL(url);
  for (const path of ["/submissions", "/export.ndjson", "/export.csv?survey=one-stop"]) {
    for (const Host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      expect(await statusOf(url + path, { Host }), `${path} ${Host}`).toBe(200);
    }
    for (const headers of [
      { Host: "thuanloc.gov.vn" },
      { Host: "localhost.evil.example" },
      { Host: "127.0.0.1.nip.example" },
      { "X-Forwarded-For": "203.0.113.7" },
      { "X-Real-IP": "127.0.0.1" },
      { Forwarded: "for=127.0.0.1" },
      { Via: "1.1 proxy" },
      { "CF-Connecting-IP": "203.0.113.7" },
      { "X-Original-URL": "/api/export.csv" },
      { Origin: "https://thuanloc.gov.vn" },
      { Referer: "https://thuanloc.gov.vn/khao-sat" },
    ] as Record<string, string>[]) {
      const asked = { Host: `127.0.0.1:${port}`, ...headers };
      expect(await statusOf(url + path, asked), `${path} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  const proxied = { "X-Forwarded-For": "203.0.113.7" };
  expect((await send(url, submission({ track: "verified" }), proxied)).status).toBe(403);
  expect((await send(url, submission(), proxied)).status).toBe(201);
  expect(
    await (await fetch(`${url}/submissions`, { headers: { ...proxied, "Accept-Language": "vi" } })).json(),
  ).toMatchObject({
    type: "urn:satisfaction-survey:problem:no-token",
    detail: expect.stringContaining("TOKEN=") as string,
  });
});

it("shows nothing to HTTP/1.0, as nginx speaks it to what is behind it", async () => {
  const { url, stop } = await running();
  onTestFinished(stop);
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`GET /api/submissions HTTP/1.0\r\nHost: ${new URL(url).host}\r\n\r\n`);
  const [head] = (await once(socket.setEncoding("utf8"), "data")) as [string];
  expect(head).toMatch(/^HTTP\/1\.1 403/);
  socket.destroy();
});

it("tells of each site whose pages may not send once, with what to do", async () => {
  const notices: string[] = [];
  const { url, stop } = await running({ origins: ["https://a.gov.vn"], onNotice: (line) => notices.push(line) });
  onTestFinished(stop);
  const preflight = (Origin: string) =>
    fetch(`${url}/submissions`, { method: "OPTIONS", headers: { Origin, "Access-Control-Request-Method": "POST" } });
  for (let i = 0; i < 3; i++) {
    for (const origin of [
      "https://a.gov.vn",
      "https://b.gov.vn",
      "https://b.gov.vn:8443",
      "null",
      "nonsense\u00a0",
      new URL(url).origin,
    ]) {
      await preflight(origin);
      await send(url, submission(), { Origin: origin });
    }
  }
  expect(notices).toEqual([
    "Refused what a page of https://b.gov.vn sends. If it should, start the collector with --origins https://b.gov.vn",
    "Refused what a page of https://b.gov.vn:8443 sends. If it should, start the collector with --origins https://b.gov.vn:8443",
  ]);
  for (let i = 0; i < 150; i++) await preflight(`https://s${i}.example`);
  expect(notices.length).toBeLessThanOrEqual(101);
});

it("does not take an upload that was broken off for a failure of its own", async () => {
  const failures: unknown[] = [];
  const { url, store, stop } = await running({ onFailure: (error) => failures.push(error) });
  onTestFinished(stop);
  for (const type of ["application/json", "application/x-www-form-urlencoded"]) {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    await once(socket, "connect");
    socket.write(
      `POST /api/submissions HTTP/1.1\r\nHost: ${new URL(url).host}\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\n{"id":`,
    );
    // Then what was written before has been read.
    await fetch(`${url}/health`);
    socket.resetAndDestroy();
    await once(socket, "close");
  }
  for (let i = 0; i < 3; i++) await fetch(`${url}/health`);
  expect(failures).toEqual([]);
  expect(await store.count()).toBe(0);
});

it("says why it refuses in the language of the page, whatever the browser prefers", async () => {
  const { url, stop } = await running();
  onTestFinished(stop);
  const english = { "Accept-Language": "en-US,en;q=0.9" };
  const refusal = async (language: string, headers: Record<string, string>) => {
    const response = await send(url, submission({ language, answers: {} }), headers);
    const { detail, errors } = (await response.json()) as { detail: string; errors: { detail: string }[] };
    return [
      response.status,
      response.headers.get("Content-Language"),
      /phiếu|câu|lỗi/i.test(detail + errors[0]!.detail),
    ];
  };
  expect(await refusal("vi", english)).toEqual([422, "vi", true]);
  expect(await refusal("en", { "Accept-Language": "vi" })).toEqual([422, "en", false]);
  // None of ours: then what the browser prefers.
  expect(await refusal("tyz", { "Accept-Language": "vi" })).toEqual([422, "vi", true]);
  const form = await fetch(`${url}/submissions`, {
    method: "POST",
    headers: english,
    body: new URLSearchParams({ survey: "gone", version: "1", digest: "0".repeat(14), language: "vi" }),
  });
  expect([form.status, form.headers.get("Content-Language")]).toEqual([422, "vi"]);
});

it("answers others while an export is read, and long before it ends", async () => {
  const { url, database, stop } = await running();
  onTestFinished(stop);
  await send(url, submission());
  const rows = 8000;
  // At once, so that each need not be flushed to the disk by itself.
  await database.exec(`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})
    insert into submissions (id, ${COLUMNS})
    select printf('%08x-0000-4000-8000-000000000000', i), ${COLUMNS} from n, (select ${COLUMNS} from submissions limit 1)`);
  for (const path of ["/export.ndjson", "/export.csv?survey=one-stop"]) {
    const order: string[] = [];
    const exported = fetch(url + path).then(async (response) => {
      order.push("export began");
      const { length } = (await response.text()).trimEnd().split("\n");
      order.push("export ended");
      return length;
    });
    while (!order.length) await (await fetch(`${url}/health`)).text();
    await (await fetch(`${url}/health`)).text();
    // One answer is enough: a disk that is slow to flush what is posted may outlast the export.
    order.push("others answered");
    for (let i = 0; i < 3; i++) {
      await (await fetch(`${url}/nothing`)).text();
      expect((await send(url, submission())).status).toBe(201);
    }
    expect(await exported).toBeGreaterThanOrEqual(rows);
    expect(order).toEqual(["export began", "others answered", "export ended"]);
  }
});
