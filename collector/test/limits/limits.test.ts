import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { receiptOf } from "../../../src/schema/index.ts";
import { type CollectorOptions, createCollector } from "../../src/index.ts";
import { limitsOf } from "../../src/limits/limits.ts";
import { type Running, running, sending } from "../running.ts";
import { DURING, submission, survey } from "../survey.ts";

const STRANGER = "203.0.113.7";
const MINUTE = 60_000;

let base: Running;
let time: number;

beforeEach(async () => {
  base = await running();
  time = 5;
});
afterEach(() => base.stop());

/** A collector with the limits that it has without being told, and a clock that stands until it is moved. */
function collector(options: Partial<CollectorOptions> = {}) {
  const notices: string[] = [];
  const handle = createCollector({
    surveys: [survey],
    store: base.store,
    token: "secret",
    now: () => DURING,
    onNotice: (line) => notices.push(line),
    ...options,
    limits: { clock: () => time, ...options.limits },
  });
  const ask = (peer: string | undefined, path: string, init: RequestInit = {}) =>
    handle(new Request(`http://localhost/api${path}`, init), { peer });
  return {
    notices,
    ask,
    send: (peer: string | undefined, headers: Record<string, string> = {}) =>
      handle(sending(submission(), undefined, headers), { peer }),
    withdraw: (peer: string, receipt: string) => ask(peer, `/submissions/${receipt}`, { method: "DELETE" }),
  };
}

async function statuses(count: number, request: (i: number) => Promise<Response>): Promise<Record<number, number>> {
  const found: Record<number, number> = {};
  for (const { status } of await Promise.all(Array.from({ length: count }, (_, i) => request(i))))
    found[status] = (found[status] ?? 0) + 1;
  return found;
}

describe("one address", () => {
  it("sends what five minutes allow at once, then is asked to come later, and may", async () => {
    const { send } = collector();
    expect(await statuses(400, () => send(STRANGER))).toEqual({ 201: 300, 429: 100 });
    const refused = await send(STRANGER);
    expect(refused.headers.get("Retry-After")).toBe("10");
    expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ type: "urn:satisfaction-survey:problem:too-many", status: 429 });
    time += 10_000;
    expect(await statuses(20, () => send(STRANGER))).toEqual({ 201: 10, 429: 10 });
    expect((await send("203.0.113.8")).status).toBe(201);
  });

  it("has the limits that it was given, or none", async () => {
    const few = collector({ limits: { perMinute: 1 } });
    expect(await statuses(10, () => few.send(STRANGER))).toEqual({ 201: 5, 429: 5 });
    const none = collector({ limits: { perMinute: 0, perMinuteOfNetwork: 0 } });
    expect(await statuses(2000, () => none.ask(STRANGER, "/submissions", { method: "POST" }))).toEqual({ 415: 2000 });
  });

  it("of IPv6 is a household", async () => {
    const { send } = collector({ limits: { perMinute: 1 } });
    expect(await statuses(10, (i) => send(`2001:db8:1:2::${i}`))).toEqual({ 201: 5, 429: 5 });
    expect((await send("2001:db8:1:3::1")).status).toBe(201);
  });
});

describe("one network", () => {
  it.each([
    ["IPv4", (i: number) => `203.0.113.${i % 256}`, "203.0.114.1"],
    ["IPv6", (i: number) => `2001:db8:1:${(i % 4096).toString(16)}::1`, "2001:db8:2::1"],
  ])("of %s has a limit, however many addresses it has", async (_, address, elsewhere) => {
    const { send } = collector({ limits: { perMinute: 10, perMinuteOfNetwork: 20 } });
    expect(await statuses(300, (i) => send(address(i)))).toEqual({ 201: 100, 429: 200 });
    expect((await send(elsewhere)).status).toBe(201);
  });
});

it("lets an office of 200 people behind one address do its work on a busy day", () => {
  const limits = limitsOf({ clock: () => time }, () => {});
  const sender = limits.sender(new Request("http://localhost/"), { peer: STRANGER });
  // Half past eight: all are asked at once, and half of them answer in the first two minutes, the others in the next eight. Each opens the
  // survey, begins, comes through three sections and to the end; a part is sent while it is filled in, and then the whole.
  for (let person = 0; person < 200; person++) {
    time = person < 100 ? person * 1200 : 2 * MINUTE + (person - 100) * 4800;
    for (let step = 0; step < 6; step++) sender.take("view");
    for (let part = 0; part < 2; part++) sender.take("submit");
  }
  // Then citizens come all day, to a kiosk at each of ten counters, one a minute; and a few think better of it.
  for (let minute = 10; minute < 8 * 60; minute++) {
    time = minute * MINUTE;
    for (let citizen = 0; citizen < 10; citizen++) {
      sender.take("view");
      sender.take("submit");
    }
    if (minute % 30 === 0) for (let person = 0; person < 3; person++) sender.take("withdraw");
  }
  // It has been close to no limit: as many again may come at once.
  for (let person = 0; person < 200; person++) sender.take("submit");
});

it("limits withdrawing by receipt tightly, and guessing more tightly", async () => {
  const { send, withdraw, ask } = collector();
  const guess = (i: number) => withdraw(STRANGER, `${(10_000_000 + i).toString().slice(0, 4)}-0000`);
  expect(await statuses(100, guess)).toEqual({ 404: 10, 429: 90 });
  // Reading the page behind a receipt is guessing, too.
  expect((await ask(STRANGER, "/submissions/1234-5678/received")).status).toBe(429);
  // Somebody else withdraws, and so does this one later.
  const { receipt } = (await (await send("198.51.100.1")).json()) as { receipt: string };
  expect((await withdraw("198.51.100.1", receipt)).status).toBe(204);
  time += 10 * MINUTE;
  expect((await withdraw(STRANGER, receipt)).status).toBe(204);
  expect((await ask(STRANGER, `/submissions/${receipt}/received`)).status).toBe(404);
  // A repeat of a right code is no guess; yet few withdraw so many.
  time += 60 * MINUTE;
  const found: number[] = [];
  for (let i = 0; i < 20; i++) found.push((await withdraw(STRANGER, receipt)).status);
  expect(found.map((status) => status === 204)).toEqual(found.map((_, i) => i < 15));
});

it("lets nobody try tokens, and does not hear a right one among too many wrong ones", async () => {
  const { ask } = collector();
  const list = (token: string, peer = STRANGER) =>
    ask(peer, "/submissions", { headers: { Authorization: `Bearer ${token}` } });
  expect(await statuses(50, (i) => list(`guess-${i}`))).toEqual({ 401: 10, 429: 40 });
  expect((await list("secret")).status).toBe(429);
  expect((await list("secret", "198.51.100.1")).status).toBe(200);
  time += 10 * MINUTE;
  expect((await list("secret")).status).toBe(200);
});

it("does not limit whoever bears the token, such as an import of paper forms", async () => {
  const { send } = collector({ limits: { perMinute: 1 } });
  expect(await statuses(20, () => send(STRANGER, { Authorization: "Bearer secret" }))).toEqual({ 201: 20 });
});

it("limits counts of views", async () => {
  const { ask } = collector();
  const view = () => ask(STRANGER, "/funnel", { method: "POST" });
  expect(await statuses(1300, view)).toEqual({ 415: 1200, 429: 100 });
  expect((await view()).headers.get("Retry-After")).toBe("10");
});

describe("behind a proxy", () => {
  const forwarded = (client: string) => ({ "X-Forwarded-For": client });

  it("that is named, each citizen has a limit of their own, whatever they claim", async () => {
    const { send, notices } = collector({ limits: { perMinute: 1, proxies: ["10.0.0.2"] } });
    expect(await statuses(10, (i) => send("10.0.0.2", forwarded(`198.51.100.${i}, ${STRANGER}`)))).toEqual({
      201: 5,
      429: 5,
    });
    expect((await send("10.0.0.2", forwarded("198.51.100.1"))).status).toBe(201);
    expect(notices).toEqual([]);
  });

  it("that is not named, all are limited together, and the operator is told once", async () => {
    const { send, notices } = collector({ limits: { perMinute: 1 } });
    expect(await statuses(10, (i) => send("10.0.0.2", forwarded(`198.51.100.${i}`)))).toEqual({ 201: 5, 429: 5 });
    expect(notices).toEqual([
      "Requests come through a proxy at 10.0.0.2, so all behind it are limited together. If it is yours, start with --proxy 10.0.0.2",
    ]);
  });

  it("on this machine that is not named, nobody is limited, and the operator is told", async () => {
    const { send, notices } = collector({ limits: { perMinute: 1 } });
    expect(await statuses(10, () => send("127.0.0.1", forwarded(STRANGER)))).toEqual({ 201: 10 });
    expect(notices).toEqual([expect.stringContaining("nobody behind it is limited")]);
  });
});

it("limits neither this machine itself nor senders whose address nobody can tell", async () => {
  const { send, notices } = collector({ limits: { perMinute: 1 } });
  for (const peer of ["127.0.0.1", "::1", "::ffff:127.0.0.1", undefined])
    expect(await statuses(10, () => send(peer))).toEqual({ 201: 10 });
  expect(notices).toEqual([]);
});

describe("without JavaScript", () => {
  it.each([
    ["vi", "Câu trả lời vẫn còn nguyên trong phiếu; xin bấm gửi lại sau 60 giây."],
    ["en", "Your answers are still in the form; please send it again in 60 seconds."],
  ])("the form comes back as it was filled in, and says when to send it again (%s)", async (language, words) => {
    const { ask, send } = collector({ limits: { perMinute: 1 } });
    await statuses(5, () => send(STRANGER));
    const shown = await (await ask(STRANGER, `/surveys/${survey.id}/form?language=${language}`)).text();
    const hidden = [...shown.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const form = new URLSearchParams(hidden.map(([, name = "", value = ""]): [string, string] => [name, value]));
    form.set("asked", "1");
    form.set("answer:staff", "good");
    form.set("answer:comment", "Rất <tốt>");
    const post = () => ask(STRANGER, "/submissions", { method: "POST", body: form });
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Retry-After")).toBe("60");
    const page = await refused.text();
    expect(page).toContain(words);
    expect(page).toContain("Rất &lt;tốt&gt;");
    expect(page).toMatch(/value="good"[^>]*checked/);
    time += MINUTE;
    expect((await post()).status).toBe(303);
    expect(await base.store.count()).toBe(6);
  });

  it("the page for withdrawing keeps the code, and says when to try again", async () => {
    const { ask, withdraw } = collector();
    const { id } = submission();
    await statuses(15, (i) => withdraw("198.51.100.1", `${receiptOf(id).slice(0, 8)}${i % 10}`));
    const response = await ask("198.51.100.1", "/withdraw", {
      method: "POST",
      body: new URLSearchParams({ receipt: receiptOf(id), language: "en" }),
    });
    expect(response.status).toBe(429);
    expect(response.headers.has("Retry-After")).toBe(true);
    const page = await response.text();
    expect(page).toContain("Too many withdrawals are asked for from one place");
    expect(page).toContain(`value="${receiptOf(id)}"`);
  });
});
