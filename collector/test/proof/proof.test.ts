import { randomBytes } from "node:crypto";
import { solveChallenge, verifySolution } from "altcha-lib/v1";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Challenge, type Submission, digestOf } from "../../../src/schema/index.ts";
import { type CollectorOptions, type Store, createCollector } from "../../src/index.ts";
import { newChallenge, solvedIn } from "../../src/proof/challenges.ts";
import { digest } from "../../src/rights/grant.ts";
import { DATABASE_KINDS, type DatabaseKind, databaseOf, inOneOf } from "../databases/index.ts";
import { emptyMemory, memoryStore } from "../stores/memory-store.ts";
import { sending } from "../running.ts";
import { DURING, submission, survey } from "../survey.ts";

/** So that the tests are quick. */
const FEW = { hashes: 500 };

/** Solves as ALTCHA's own library does; it knows nothing of ours. */
async function solved({ algorithm, challenge, salt, maxnumber, signature }: Challenge): Promise<string> {
  const { number } = (await solveChallenge(challenge, salt, algorithm, maxnumber).promise)!;
  return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString("base64");
}

/** A collector whose clock the test moves. */
function collector(store: Store, options: Partial<CollectorOptions> = {}) {
  const clock = { time: +DURING };
  const handle = createCollector({
    surveys: [survey],
    store,
    token: "secret",
    proof: { mode: "always", ...FEW },
    now: () => new Date(clock.time),
    onNotice: () => {},
    ...options,
    limits: { clock: () => clock.time, ...options.limits },
  });
  const send = (sent: Submission, headers: Record<string, string> = {}, peer = "203.0.113.7") =>
    handle(sending(sent, undefined, headers), { peer });
  return {
    clock,
    send,
    ask: (path: string, init?: RequestInit, peer = "203.0.113.7") =>
      handle(new Request(`http://localhost/api${path}`, init), { peer }),
    /** What a browser does: sends, solves what comes back, and sends again. */
    async prove(sent: Submission, peer?: string) {
      const { challenge } = (await (await send(sent, {}, peer)).json()) as { challenge: Challenge };
      return send(sent, { "Survey-Proof": await solved(challenge) }, peer);
    },
  };
}

async function opened(kind: DatabaseKind) {
  const database = await databaseOf(kind);
  onTestFinished(database.remove);
  return async () => {
    const store = await database.open();
    onTestFinished(() => store.close());
    return store;
  };
}

describe.each(DATABASE_KINDS)("a proof of work, in %s,", (kind) => {
  it("is taken once, by several collectors and by any of them", async () => {
    const open = await opened(kind);
    const [one, other] = [collector(await open()), collector(await open())];
    const { challenge } = (await (await one.send(submission())).json()) as { challenge: Challenge };
    const proof = { "Survey-Proof": await solved(challenge) };
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => [one, other][i % 2]!.send(submission(), proof, `198.51.${i}.1`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 11 }, () => 429)]);
    const again = (await answers.find(({ status }) => status === 429)!.json()) as { challenge: Challenge };
    expect((await other.send(submission(), { "Survey-Proof": await solved(again.challenge) })).status).toBe(201);
  });
});

describe.each(inOneOf("PostgreSQL"))("a proof of work, in %s,", (kind) => {
  it("is asked for with a challenge that another implementation solves, and then the form is stored", async () => {
    const store = await (await opened(kind))();
    const { send } = collector(store);
    const sent = submission();
    const refused = await send(sent);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Retry-After")).toBe("60");
    expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
    const problem = (await refused.json()) as { challenge: Challenge };
    expect(problem).toMatchObject({
      type: "urn:satisfaction-survey:problem:needs-proof",
      challenge: { algorithm: "SHA-256" },
    });
    expect(await store.count()).toBe(0);
    expect((await send(sent, { "Survey-Proof": await solved(problem.challenge) })).status).toBe(201);
    expect(await store.count()).toBe(1);
    // Once more, also by a revision, needs none: the id is known.
    expect((await send(sent)).status).toBe(201);
    expect((await send({ ...sent, revision: 2, channel: "kiosk" })).status).toBe(201);
    expect(await store.count()).toBe(1);
  });

  it("is worth nothing when it is late, another survey's, or made up", async () => {
    const store = await (await opened(kind))();
    const { clock, send } = collector(store, { surveys: [survey, { ...survey, id: "other" }] });
    const of = async (id: string) => {
      const response = await send(submission({ survey: { ...submission().survey, id } }));
      return ((await response.json()) as { challenge?: Challenge }).challenge;
    };
    const challenge = (await of("one-stop"))!;
    const proof = await solved(challenge);
    const right = JSON.parse(Buffer.from(proof, "base64").toString()) as Record<string, unknown>;
    const status = async (changes: object) => {
      const header = Buffer.from(JSON.stringify({ ...right, ...changes })).toString("base64");
      return (await send(submission(), { "Survey-Proof": header })).status;
    };
    const own = newChallenge(randomBytes(32).toString("hex"), DURING, 500);
    for (const changes of [
      { number: Number(right["number"]) + 1 },
      { number: String(right["number"]) },
      { salt: String(right["salt"]).replace(/expires=\d/, "expires=9") },
      { salt: `${String(right["salt"])}${String(right["number"]).slice(0, 1)}` },
      { algorithm: "SHA-1" },
      { signature: own.signature },
      { signature: null },
      { challenge: ["x"] },
      own,
    ])
      expect([changes, await status(changes)]).toEqual([changes, 429]);
    for (const header of ["", "e30=", "nonsense", "W10=", "bnVsbA=="])
      expect((await send(submission(), { "Survey-Proof": header })).status).toBe(429);
    clock.time += 600_000;
    expect(await status({})).toBe(429);
    clock.time -= 1000;
    expect(await status({})).toBe(201);
  });

  it("lets a flood shrink to few where it comes by itself, and an honest person through it", async () => {
    const store = await (await opened(kind))();
    const notices: string[] = [];
    const { clock, send, prove } = collector(store, {
      proof: { mode: "auto", ...FEW },
      onNotice: (line) => notices.push(line),
    });
    // Ten minutes of four people each, none of whom is asked for anything.
    for (let i = 0; i < 40; i++) {
      clock.time = +DURING + i * 15_000;
      expect((await send(submission(), {}, `198.51.${i % 250}.1`)).status).toBe(201);
    }
    // From a thousand addresses, false forms come as fast as twelve thousand a minute.
    const statuses: Record<number, number> = {};
    for (let i = 0; i < 1200; i += 120) {
      clock.time += 600;
      const answers = await Promise.all(
        Array.from({ length: 120 }, (_, j) => send(submission(), {}, `10.${(i + j) % 250}.${(i + j) >> 8}.1`)),
      );
      for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
    }
    expect(statuses[201]).toBeLessThan(200);
    expect(notices).toEqual([expect.stringMatching(/60 forms .* New ones need a proof of work until it is over/)]);
    expect((await prove(submission(), "198.51.100.9")).status).toBe(201);
    expect(await store.count()).toBe(41 + statuses[201]!);
    clock.time += 15 * 60_000 + 1;
    expect((await send(submission(), {}, "198.51.100.9")).status).toBe(201);
  });
});

describe("without a database", () => {
  const memory = () => memoryStore(emptyMemory());

  it("a store that keeps no proofs takes each once, too", async () => {
    const { send, prove } = collector(memory());
    expect((await prove(submission())).status).toBe(201);
    const { challenge } = (await (await send(submission())).json()) as { challenge: Challenge };
    const proof = { "Survey-Proof": await solved(challenge) };
    expect([(await send(submission(), proof)).status, (await send(submission(), proof)).status]).toEqual([201, 429]);
  });

  it("it is asked for by survey", async () => {
    const surveys = [survey, { ...survey, id: "calm" }];
    const { send } = collector(memory(), {
      surveys,
      proof: { mode: "off", surveys: { "one-stop": "always" }, ...FEW },
    });
    expect((await send(submission())).status).toBe(429);
    const calm = submission({ survey: { id: "calm", version: survey.version, digest: digestOf(surveys[1]!) } });
    expect((await send(calm)).status).toBe(201);
    // To correct it is no way around the proof that another survey asks for.
    expect((await send({ ...calm, revision: 2 })).status).toBe(201);
    expect((await send({ ...calm, revision: 3, survey: submission().survey })).status).toBe(429);
  });

  it("who has a token to submit needs none, and any other token does not help", async () => {
    const database = await databaseOf("SQLite");
    const store = await database.open();
    onTestFinished(async () => (await store.close(), database.remove()));
    const tokens = ["submit:verified", "read"].map((scopes) => ({ scopes, token: `sst_${scopes}` }));
    for (const { scopes, token } of tokens) {
      const row = { name: scopes, scopes, unit: null, createdAt: "2025-03-01", endsAt: null, usedOn: null };
      await store.transact(async (tx) => tx.rights!.addToken({ ...row, hash: digest(token).toString("hex") }));
    }
    const { send } = collector(store);
    const with_ = async (token: string) => (await send(submission(), { Authorization: `Bearer ${token}` })).status;
    expect([await with_("sst_submit:verified"), await with_("secret"), await with_("sst_read")]).toEqual([
      201, 201, 429,
    ]);
  });

  it("a page of a listed site may send it, and reads the challenge", async () => {
    const { send, ask } = collector(memory(), { origins: ["https://thuanloc.gov.vn"] });
    const Origin = "https://thuanloc.gov.vn";
    const refused = await send(submission(), { Origin });
    expect([refused.status, refused.headers.get("Access-Control-Allow-Origin")]).toEqual([429, Origin]);
    const asked = { Origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "survey-proof" };
    const preflight = await ask("/submissions", { method: "OPTIONS", headers: asked });
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toContain("Survey-Proof");
  });

  it("a form without JavaScript is taken, so few from one place and from all that no flood gets through it", async () => {
    const { clock, ask } = collector(memory());
    const post = async (peer: string) => {
      const shown = await (await ask(`/surveys/${survey.id}/form`)).text();
      const hidden = [...shown.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const form = new URLSearchParams(hidden.map(([, name = "", value = ""]): [string, string] => [name, value]));
      form.set("asked", "1");
      form.set("answer:staff", "good");
      return (await ask("/submissions", { method: "POST", body: form }, peer)).status;
    };
    const count = async (forms: number, peer: (i: number) => string) => {
      const statuses = await Promise.all(Array.from({ length: forms }, (_, i) => post(peer(i))));
      return statuses.filter((status) => status === 303).length;
    };
    expect(await count(30, () => "203.0.113.7")).toBe(10);
    // Also where nobody can tell addresses apart: this machine, or a proxy that is not named.
    expect(await count(60, () => "127.0.0.1")).toBe(40);
    expect(await count(30, (i) => `198.51.${i}.1`)).toBe(0);
    clock.time += 60_000;
    expect(await count(30, (i) => `198.51.${i}.1`)).toBe(10);
  });
});

it("another implementation finds our challenges and signatures right", async () => {
  const secret = randomBytes(32).toString("hex");
  const challenge = newChallenge(secret, new Date(), 500);
  const header = await solved(challenge);
  expect(await verifySolution(header, secret)).toBe(true);
  expect(await verifySolution(header, "another")).toBe(false);
  expect(solvedIn(header, secret, new Date())).toMatchObject({ challenge: challenge.challenge });
});
