import { type Server, createServer } from "node:http";
import { once } from "node:events";
import { type AddressInfo, Socket, connect } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Front, openFront } from "./front.ts";
import type { Mode } from "./kinds.ts";
import { freePort } from "./lanes.ts";
import { afterRetryAfter, overlaps } from "./posts.ts";

let committed: string[];
let collector: Server;
let front: Front;

beforeEach(async () => {
  committed = [];
  collector = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
    committed.push(body);
    response.writeHead(201, { "Content-Type": "application/json" }).end(`{"receipt":"1B2C-3D4E"}`);
  }).listen(0, "127.0.0.1");
  await once(collector, "listening");
  front = await openFront({
    port: await freePort(),
    site: () => ({ body: "a page", type: "text/plain", cache: "no-store" }),
    collector: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`,
  });
});
afterEach(() => {
  front.close();
  collector.close();
});

const post = (key = "k", options: RequestInit = {}): Promise<Response> =>
  fetch(`${front.url}/api/submissions`, {
    method: "POST",
    body: "{}",
    headers: { "Idempotency-Key": key },
    redirect: "manual",
    ...options,
  });

/** What a browser sees, in a word. */
async function seen(): Promise<string> {
  try {
    const response = await post("k", { signal: AbortSignal.timeout(2000) });
    const type = response.headers.get("Content-Type") ?? "nothing";
    return await response.text().then(
      () => `${response.status} ${type}`,
      () => `${response.status} cut`,
    );
  } catch (error) {
    return (error as Error).name === "TimeoutError" ? "silence" : "no connection";
  }
}

test.each<[Mode, string, number]>([
  ["none", "201 application/json", 1],
  ["refused", "no connection", 0],
  ["reset-before", "no connection", 0],
  ["reset-after", "no connection", 1],
  ["half-answer", "no connection", 1],
  ["black-hole", "silence", 0],
  ["error-before", "500 application/problem+json", 0],
  ["error-after", "500 application/problem+json", 1],
  ["busy-seconds", "429 application/problem+json", 0],
  ["busy-date", "429 application/problem+json", 0],
  ["late-request", "silence", 0],
  ["late-answer", "silence", 1],
  ["portal-page", "200 text/html; charset=utf-8", 0],
  ["portal-redirect", "302 nothing", 0],
])("%s: the browser sees “%s”, the collector has %i", async (mode, sees, has) => {
  await front.set(mode);
  expect(await seen()).toBe(sees);
  expect(committed).toHaveLength(has);
  if (mode !== "none") expect(front.given.get(mode as never)).toBe(1);

  await front.set("none");
  expect(await seen()).toBe("201 application/json");
  expect(committed).toHaveLength(has + 1);
});

test("every other half answer ends in the middle of the body", async () => {
  await front.set("half-answer");
  expect(await seen()).toBe("no connection");
  expect(await seen()).toBe("201 cut");
});

test("every other portal redirects to what looks like an acceptance", async () => {
  await front.set("portal-redirect");
  await seen();
  expect((await post()).headers.get("Location")).toBe("/portal.json");
});

test("a collector that is down is a bad gateway", async () => {
  collector.close();
  expect(await seen()).toBe("502 text/html");
});

test("the same submission twice at once is seen", async () => {
  await Promise.all([post("a"), post("b")]);
  await post("a");
  expect(overlaps(front.posts)).toBe(0);
  await front.set("late-answer");
  await Promise.all([0, 1].map(() => post("c", { signal: AbortSignal.timeout(300) }).catch(() => {})));
  expect(overlaps(front.posts)).toBe(1);
});

test("an attempt that was given up before the next one came is not under way any more", async () => {
  // Given
  await front.set("black-hole");
  const { port } = new URL(front.url);
  const [one, other] = [connect(Number(port), "127.0.0.1"), connect(Number(port), "127.0.0.1")];
  other.write("GET / HTTP/1.1\r\nHost: front\r\n\r\n");
  await once(other, "data");
  const attempt = "POST /api/submissions HTTP/1.1\r\nHost: front\r\nIdempotency-Key: k\r\nContent-Length: 2\r\n\r\n{}";
  one.write(attempt);
  await expect.poll(() => front.posts).toHaveLength(1);

  // When both are on the way to a proxy that has no time to read
  one.end();
  await once(one, "finish");
  other.write(attempt);
  for (const busy = Date.now() + 50; Date.now() < busy;);

  // Then
  await expect.poll(() => front.posts).toHaveLength(2);
  expect(overlaps(front.posts)).toBe(0);
  other.destroy();
});

test("an attempt before Retry-After is over is seen", async () => {
  await front.set("busy-seconds");
  await post();
  expect(afterRetryAfter(front.posts)).toEqual([]);
  await new Promise((done) => setTimeout(done, 20));
  await post();
  expect(afterRetryAfter(front.posts)).toEqual([expect.closeTo(-4000, -3)]);
});

test("an answer counts from before it was written, since a busy machine may hold the proxy up right after", async () => {
  await front.set("busy-seconds");
  let writtenAt = 0;
  type Write = (this: Socket, ...all: unknown[]) => void;
  const sockets = Socket.prototype as unknown as { _writev: Write };
  const write = sockets._writev;
  const spy = vi.spyOn(sockets, "_writev").mockImplementation(function (this: unknown, ...all) {
    if (JSON.stringify(all[0]).includes("429")) writtenAt = Date.now();
    write.apply(this as Socket, all);
    while (Date.now() < writtenAt + 50);
  });
  await (await post()).text();
  spy.mockRestore();
  expect(writtenAt).toBeGreaterThan(0);
  expect(front.posts[0]!.to).toBeLessThanOrEqual(writtenAt);
});
