import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { type IncomingHttpHeaders, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Submission, receiptOf } from "../../src/schema/index.ts";
import { type ForwardingOptions, forwardDue } from "../src/index.ts";
import { nextAttemptIn } from "../src/forwarding/next-attempt.ts";
import { replay } from "../src/forwarding/replay.ts";
import { urlProblem } from "../src/forwarding/url-problem.ts";
import { signedHeaders } from "../src/forwarding/sign.ts";
import { command } from "./command.ts";
import { inOneOf, type DatabaseKind } from "./databases/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { program } from "./own-process.ts";
import { running, send } from "./running.ts";
import { DURING, partialSubmission, submission } from "./survey.ts";

/** The package of the convention's authors: what it takes, others' receivers take. */
interface Verifier {
  verify(body: string, headers: Record<string, string>): unknown;
}
const AUTHORS = "standardwebhooks";
const { Webhook } = (await import(AUTHORS)) as { Webhook: new (secret: string) => Verifier };

const SECRET = `whsec_${randomBytes(32).toString("base64")}`;

interface Came {
  id: string;
  type: string;
  data: { id?: string; submission?: Submission };
  body: string;
  headers: IncomingHttpHeaders;
}

/** An agency's system. It checks signatures with the package that the convention's authors publish. */
async function receiver(secret = SECRET) {
  const came: Came[] = [];
  const heard = new EventTarget();
  const state = { status: 204, headers: {} as Record<string, string>, isSilent: false };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const { type, data } = verified(secret, body, request.headers as Record<string, string>);
    came.push({ id: String(request.headers["webhook-id"]), type, data, body, headers: request.headers });
    heard.dispatchEvent(new Event("came"));
    if (!state.isSilent) response.writeHead(state.status, state.headers).end("thank you");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  /** Resolves when so much has come. */
  async function until(isEnough: () => boolean): Promise<void> {
    while (!isEnough()) await once(heard, "came");
  }
  return { url, came, state, until };
}

/** What was signed, at the time that it says: a test's clock is not that of the day, and the package looks at the day's. */
function verified(secret: string, body: string, headers: Record<string, string>): Came {
  vi.useFakeTimers({ toFake: ["Date"], now: Number(headers["webhook-timestamp"]) * 1000 });
  try {
    return new Webhook(secret).verify(body, headers) as Came;
  } finally {
    vi.useRealTimers();
  }
}

/** A collector whose clock the test sets. */
async function started(kind: DatabaseKind, url: string, more: Partial<ForwardingOptions> = {}) {
  const clock = { now: DURING };
  const collector = await running({ forwards: true, now: () => clock.now, onFailure: () => {} }, kind);
  onTestFinished(collector.stop);
  const due = () =>
    forwardDue(collector.store, { url, secrets: [SECRET], now: () => clock.now, random: () => 0, ...more });
  return { ...collector, clock, due, status: () => collector.store.forwarded!.forwardingStatus() };
}

const later = (seconds: number): Date => new Date(DURING.getTime() + seconds * 1000);

it("signs as the convention says", () => {
  // The example of the specification's own libraries.
  const body = '{"test": 2432232314}';
  const signed = signedHeaders({ id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1614265330, body }, [
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  ]);
  expect(signed).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
  const both = signedHeaders({ id: "a", timestamp: 1, body }, [SECRET, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]);
  expect(both["webhook-signature"]).toMatch(/^v1,\S{44} v1,\S{44}$/);
});

it("waits twice as long each time, up to a quarter of an hour, or as long as it is asked to", () => {
  expect([1, 2, 3, 20, 5000].map((attempts) => nextAttemptIn(attempts, 0))).toEqual([
    5000, 10_000, 20_000, 900_000, 900_000,
  ]);
  expect(nextAttemptIn(1, 1)).toBe(2500);
  expect(nextAttemptIn(1, 0, 3600)).toBe(3_600_000);
  expect(nextAttemptIn(1, 0, 1e9)).toBe(86_400_000);
});

it.each([
  ["https://one.gov.vn/hook", true],
  ["http://127.0.0.1:8080", true],
  ["http://10.20.0.5/hook", true],
  ["http://dossiers.internal/hook", true],
  ["http://mot-cua", true],
  ["http://one.gov.vn/hook", false],
  ["http://8.8.8.8", false],
  ["https://user:word@one.gov.vn", false],
  ["ftp://one.gov.vn", false],
])("forwards to %s: %s", (url, may) => {
  expect(urlProblem(url) === undefined).toBe(may);
});

describe.each(inOneOf("SQLite"))("in %s", (kind) => {
  it("says once of each finished submission that it came, without what is personal", async () => {
    const { url: hook, came } = await receiver();
    const { url, due, status } = await started(kind, hook);
    const [one, other] = [submission(), submission()];
    for (const each of [one, other, partialSubmission()]) expect((await send(url, each)).status).toBe(201);
    await send(url, one);
    expect(await status()).toMatchObject({ waiting: 2, failing: 0 });
    expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ status: "ready", forwarding: { waiting: 2 } });
    expect(await due()).toEqual({ sent: 2, failed: 0 });
    expect(await due()).toEqual({ sent: 0, failed: 0 });
    expect(came.map(({ id }) => id).sort()).toEqual([`${one.id}_1`, `${other.id}_1`].sort());
    const { type, data } = came.find(({ id }) => id === `${one.id}_1`)!;
    expect(type).toBe("submission.received");
    expect(data.submission).toMatchObject({
      id: one.id,
      answers: { staff: "good", comment: "[…]", "came.other": "[…]" },
    });
    expect(came[0]!.headers["content-type"]).toBe("application/json");
  });

  it("says all where the operator wants it, and that something was withdrawn after it came", async () => {
    const { url: hook, came } = await receiver();
    const { url, due } = await started(kind, hook, { personal: true });
    const one = submission();
    await send(url, one);
    await due();
    await send(url, { ...one, revision: 2, language: "en" });
    await due();
    expect((await fetch(`${url}/submissions/${receiptOf(one.id)}`, { method: "DELETE" })).status).toBe(204);
    await due();
    expect(came.map(({ id, type }) => [id, type])).toEqual([
      [`${one.id}_1`, "submission.received"],
      [`${one.id}_2`, "submission.received"],
      [`${one.id}_withdrawn`, "submission.withdrawn"],
    ]);
    expect(came[0]!.data.submission).toEqual(one);
    expect(came[2]!.body).not.toContain("Tốt");
  });

  it("says nothing of what was withdrawn before it was said, but that", async () => {
    const { url: hook, came } = await receiver();
    const { url, due } = await started(kind, hook);
    const one = submission();
    await send(url, one);
    await fetch(`${url}/submissions/${receiptOf(one.id)}`, { method: "DELETE" });
    await due();
    expect(came.map(({ id }) => id)).toEqual([`${one.id}_withdrawn`]);
  });

  it("replays what came and what was withdrawn in some days, and brings nothing back that was withdrawn", async () => {
    const { url: hook, came } = await receiver();
    const { url, due, clock, store } = await started(kind, hook);
    const [kept, gone, pending, early] = [submission(), submission(), submission(), submission()];
    const at = async (minutes: number, work: () => Promise<Response>) => {
      clock.now = later(60 * minutes);
      expect((await work()).ok).toBe(true);
    };
    const withdraw =
      ({ id }: Submission) =>
      () =>
        fetch(`${url}/submissions/${receiptOf(id)}`, { method: "DELETE" });
    for (const each of [kept, gone, pending, early]) await at(0, () => send(url, each));
    await at(1, withdraw(early));
    await at(10, withdraw(gone));
    while ((await due()).sent);
    came.length = 0;

    // It is withdrawn while the forms are put in, which the receiver must hear.
    const page = store.page.bind(store);
    const meanwhile = {
      ...store,
      async page(query: Parameters<typeof page>[0]) {
        const rows = await page(query);
        await at(20, withdraw(pending));
        return rows;
      },
    };
    expect(await replay(meanwhile, kept.survey.id, later(0).toISOString(), later(1).toISOString(), clock.now)).toEqual({
      forms: 2,
      withdrawals: 0,
    });
    while ((await due()).sent);
    expect(came.map(({ id }) => id).sort()).toEqual([`${kept.id}_1`, `${pending.id}_withdrawn`].sort());
    came.length = 0;

    const since = later(300).toISOString();
    expect(await replay(store, kept.survey.id, since, later(1201).toISOString(), clock.now)).toEqual({
      forms: 0,
      withdrawals: 2,
    });
    while ((await due()).sent);
    expect(came.map(({ id }) => id).sort()).toEqual([`${gone.id}_withdrawn`, `${pending.id}_withdrawn`].sort());
    expect(await replay(store, "another", since, later(1201).toISOString(), clock.now)).toEqual({
      forms: 0,
      withdrawals: 0,
    });
  });

  it("tries again what failed, later each time, and shows it until it is done", async () => {
    const { url: hook, came, state } = await receiver();
    const { url, due, status, clock } = await started(kind, hook);
    const one = submission();
    await send(url, one);
    state.status = 503;
    expect(await due()).toEqual({ sent: 0, failed: 1 });
    expect(await status()).toMatchObject({ waiting: 1, failing: 1, failures: [{ failure: "HTTP 503", count: 1 }] });
    clock.now = later(4);
    expect(await due()).toEqual({ sent: 0, failed: 0 });
    clock.now = later(5);
    state.headers = { "Retry-After": "600" };
    expect(await due()).toEqual({ sent: 0, failed: 1 });
    clock.now = later(604);
    expect(await due()).toEqual({ sent: 0, failed: 0 });
    clock.now = later(605);
    state.status = 200;
    expect(await due()).toEqual({ sent: 1, failed: 0 });
    expect(await status()).toMatchObject({ waiting: 0, failing: 0, oldest: null });
    expect(new Set(came.map(({ id }) => id)).size).toBe(1);
  });

  it("follows no redirect, and says why nobody answers", async () => {
    const elsewhere = await receiver();
    const { url: hook, state } = await receiver();
    state.status = 307;
    state.headers = { Location: elsewhere.url };
    const { url, due, status } = await started(kind, hook);
    await send(url, submission());
    expect(await due()).toEqual({ sent: 0, failed: 1 });
    expect(elsewhere.came).toEqual([]);
    expect((await status()).failures).toEqual([{ failure: "HTTP 307", count: 1 }]);
    const one = await started(kind, "http://127.0.0.1:1");
    await send(one.url, submission());
    await one.due();
    expect((await one.status()).failures).toEqual([
      { failure: expect.stringMatching(/ECONNREFUSED|no connection/) as string, count: 1 },
    ]);
  });

  it("is one collector's at a time, and another's when it has ended in the midst", async () => {
    const { url: hook, came, state, until } = await receiver();
    const { url, store, clock, database } = await started(kind, hook);
    const other = await database.open();
    onTestFinished(() => other.close());
    const sent = Array.from({ length: 12 }, () => submission());
    await Promise.all(sent.map((each) => send(url, each)));
    const options = { url: hook, secrets: [SECRET], now: () => clock.now, timeout: 15 };
    const rounds = await Promise.all([store, other, store, other].map((each) => forwardDue(each, options)));
    expect(rounds.reduce((sum, round) => sum + round.sent, 0)).toBe(12);
    expect(came.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => `${id}_1`).sort());

    // One takes a message, and nobody hears of it again.
    const last = submission();
    await send(url, last);
    state.isSilent = true;
    void forwardDue(store, { ...options, timeout: 60 }).catch(() => {});
    await until(() => came.length === 13);
    state.isSilent = false;
    clock.now = later(119);
    expect(await forwardDue(other, options)).toEqual({ sent: 0, failed: 0 });
    clock.now = later(120);
    expect(await forwardDue(other, options)).toEqual({ sent: 1, failed: 0 });
    expect(came.slice(12).map(({ id }) => id)).toEqual([`${last.id}_1`, `${last.id}_1`]);
  });

  it("is noted with the submission, or neither is", async () => {
    const { url: hook } = await receiver();
    const { url, store, database } = await started(kind, hook);
    await database.exec("alter table outgoing rename column failure to away");
    expect((await send(url, submission())).status).toBe(500);
    expect(await store.count()).toBe(0);
  });
});

it(
  "loses nothing when it is killed in the midst, tells repeats by their id, and replays by command",
  { timeout: 120_000 },
  async () => {
    const folder = await temporaryFolder();
    onTestFinished(folder.remove);
    const { url: hook, came, state, until } = await receiver();
    const settings = { FORWARD_URL: hook, FORWARD_SECRET: SECRET, FORWARD_TIMEOUT: "1" };
    const first = await program(folder.path, settings);
    const now = new Date().toISOString().replace(/\.\d+Z$/, "Z");
    const sent = Array.from({ length: 30 }, () =>
      submission({ survey: first.survey, startedAt: now, finishedAt: now }),
    );
    // Some are said and answered, some are said and not answered, some are not said yet.
    for (const each of sent.slice(0, 10)) expect((await send(first.url, each)).status).toBe(201);
    await until(() => came.length >= 5);
    state.isSilent = true;
    for (const each of sent.slice(10)) expect((await send(first.url, each)).status).toBe(201);
    const before = came.length;
    await until(() => came.length > before);
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    state.isSilent = false;

    const second = await program(folder.path, settings);
    onTestFinished(() => void second.child.kill());
    const ids = () => new Set(came.map(({ id }) => id));
    await until(() => ids().size === 30);
    expect([...ids()].sort()).toEqual(sent.map(({ id }) => `${id}_1`).sort());
    // What has come is noted as said a moment later, and a replay before would be taken for said, too.
    const ready = async () =>
      (await (await fetch(`${second.url}/ready`)).json()) as { forwarding: { waiting: number } };
    await expect.poll(async () => (await ready()).forwarding.waiting, { timeout: 30_000 }).toBe(0);

    const env = {
      ...settings,
      SURVEYS: join(folder.path, "surveys"),
      DATABASE: join(folder.path, "data/submissions.db"),
    };
    const run = (...args: string[]) => command(["forwarding", ...args], env);
    const today = now.slice(0, 10);
    const replayed = came.length;
    // The day is that of the survey's time zone, which is ahead.
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect((await run("replay", "--from", today, "--to", tomorrow)).stdout).toContain("30 form(s) and 0 withdrawal(s)");
    await until(() => new Set(came.slice(replayed).map(({ id }) => id)).size === 30);
    expect((await run("replay", "--from", "2020-01-01", "--to", "2020-12-31")).stdout).toContain("0 form(s)");
    expect((await run("replay")).stderr).toContain("from which day");
  },
);
