import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type Submission, type Survey, digestOf } from "../../../src/schema/index.ts";
import { eraseDue } from "../../src/erasing/erase.ts";
import { type CollectorOptions, type Store, createCollector } from "../../src/index.ts";
import type { Quarantine } from "../../src/quarantine/quarantines.ts";
import { planOptionsOf } from "../../src/results/results.ts";
import { auditEntries } from "../../src/rights/audit.ts";
import { digest } from "../../src/rights/grant.ts";
import type { StoredToken } from "../../src/rights/rights.ts";
import { talliesOf } from "../../src/tallies/tallies.ts";
import { inOneOf, databaseOf } from "../databases/index.ts";
import { sending } from "../running.ts";
import { submission, survey as base } from "../survey.ts";
import { bothTallies, planFor } from "../tally-equality.ts";

const survey: Survey = { ...base, consent: { ...base.consent!, eraseAfterDays: 365 } };

const UNITS = [
  { id: "tinh", label: "Tỉnh" },
  { id: "phuong-a", parent: "tinh", label: "Phường A" },
  { id: "to-1", parent: "phuong-a", label: "Tổ 1" },
  { id: "phuong-b", parent: "tinh", label: "Phường B" },
];
const RESULTS = { units: UNITS, renewHours: 0 };
const START = Date.parse("2025-03-10T02:00:00Z");
const SPAN = { from: "2025-03-10T09:00+07:00", to: "2025-03-10T10:00+07:00" };
const PEER = "203.0.113.7";

const form = (unit: string, parts: Partial<Submission> = {}) =>
  submission({
    survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
    context: { unit },
    ...parts,
  });

interface Answer {
  status: number;
  headers: Headers;
  body: {
    type?: string;
    detail?: string;
    out?: number;
    forms?: number;
    usual?: number;
    arrivals?: { at: string; forms: number; times?: number }[];
    quarantines?: Quarantine[];
    quarantine?: Quarantine;
  };
}

describe.each(inOneOf("SQLite"))("whoever has the scope manage, in %s,", (kind) => {
  let store: Store;
  let clock: { time: number };
  let send: (unit: string, count?: number, parts?: Partial<Submission>) => Promise<Submission[]>;
  let get: (token: string | undefined, path: string, query?: Record<string, string>) => Promise<Answer>;
  let read: (path: string) => Promise<Answer>;
  let post: (token: string | undefined, path: string, sent: unknown) => Promise<Answer>;

  beforeEach(async () => {
    const database = await databaseOf(kind);
    store = await database.open();
    onTestFinished(async () => {
      await store.close();
      await database.remove();
    });
    await talliesOf(store).recount(await plan());
    clock = { time: START };
    serve(store);
  });

  const plan = () => planFor(store, survey, planOptionsOf(RESULTS));

  /** Lets the collector work on this store from now on. */
  function serve(on: Store, options: Partial<CollectorOptions> = {}) {
    const handle = createCollector({
      surveys: [survey],
      store: on,
      token: "secret",
      now: () => new Date(clock.time),
      onNotice: () => {},
      proof: { mode: "off" },
      results: RESULTS,
      limits: { perMinute: 100_000, perMinuteOfNetwork: 0 },
      ...options,
    });
    send = async (unit, count = 1, parts = {}) => {
      const forms = Array.from({ length: count }, () => form(unit, parts));
      for (const { status } of await Promise.all(forms.map((each) => handle(sending(each), { peer: PEER }))))
        expect(status).toBe(201);
      return forms;
    };
    const ask = async (token: string | undefined, path: string, init: RequestInit = {}): Promise<Answer> => {
      const request = new Request(`http://localhost/api${path}`, init);
      if (token !== undefined) request.headers.set("Authorization", `Bearer ${token}`);
      const response = await handle(request, { peer: PEER });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
    };
    read = (path) => ask(undefined, path);
    get = (token, path, query = {}) => ask(token, `${path}?${new URLSearchParams({ survey: survey.id, ...query })}`);
    post = (token, path, sent) =>
      ask(token, path, { method: "POST", body: JSON.stringify(sent), headers: { "Content-Type": "application/json" } });
  }

  async function token(parts: Partial<StoredToken> = {}): Promise<string> {
    const made = `sst_${randomBytes(32).toString("base64url")}`;
    const row = { name: "Tổ trực", scopes: "manage", unit: null, createdAt: "2025-03-01", endsAt: null, usedOn: null };
    await store.transact(async (tx) => tx.rights!.addToken({ ...row, ...parts, hash: digest(made).toString("hex") }));
    return made;
  }

  const take = (bearer: string, parts: Record<string, unknown> = {}) =>
    post(bearer, "/quarantines", { survey: survey.id, ...SPAN, reason: "Một máy gửi hàng loạt", ...parts });
  const back = (bearer: string, id: string) =>
    post(bearer, `/quarantines/${id}/release`, { survey: survey.id, reason: "Ngày tập huấn" });
  const listed = async (bearer: string) => (await get(bearer, "/quarantines")).body;
  const published = async () => {
    const { body } = await read(`/surveys/${survey.id}/results`);
    const { total, method } = body as unknown as {
      total: { forms: number };
      method: { refused: Record<string, number> };
    };
    return [total.forms, method.refused["set-aside"]];
  };
  const log = async () => {
    const entries = [];
    for await (const { who, did, unit, detail } of auditEntries(store))
      entries.push([who, did, unit, detail.split(": ")[1] ?? ""]);
    return entries;
  };
  /** Whether what is counted is what is stored. */
  const isRight = async () => (await talliesOf(store).recount(await plan())).changed === 0;

  it("sees a wave, tries, takes it out with a reason and brings it back, all of it in the log and in the method", async () => {
    const bearer = await token();
    await send("phuong-a", 12);
    clock.time += 600_000;
    await send("phuong-a", 120, { channel: "kiosk" });
    clock.time += 600_000;

    const pace = await get(bearer, "/pace", { by: "minute" });
    expect(pace.body.usual).toBe(12);
    expect(pace.body.arrivals).toEqual([
      { at: "2025-03-10T02:00", forms: 12 },
      { at: "2025-03-10T02:10", forms: 120, times: 10 },
    ]);
    expect(pace.headers.get("Cache-Control")).toBe("no-store");
    const wave = { from: "2025-03-10T09:10+07:00", to: "2025-03-10T09:15+07:00", channel: "kiosk" };
    expect((await get(bearer, "/quarantines/try", wave)).body).toEqual({ forms: 120 });
    expect(await published()).toEqual([132, undefined]);

    const made = await take(bearer, wave);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ forms: 120, quarantine: { who: "Tổ trực", unit: null, channel: "kiosk" } });
    expect(await published()).toEqual([12, 120]);
    expect(await listed(bearer)).toEqual({ out: 120, quarantines: [made.body.quarantine] });

    const released = await back(bearer, made.body.quarantine!.id);
    expect([released.status, released.body.forms]).toEqual([200, 120]);
    // Once more, as after an answer that got lost.
    expect((await back(bearer, made.body.quarantine!.id)).body.forms).toBe(0);
    expect(await published()).toEqual([132, undefined]);
    expect((await listed(bearer)).quarantines![0]!.releasedAt).toBe(new Date(clock.time).toISOString());
    expect(await isRight()).toBe(true);
    const did = (await log()).map((entry) => entry.join(" | "));
    expect(did.sort()).toEqual([
      "Tổ trực | pace |  | ",
      "Tổ trực | quarantine release |  | Ngày tập huấn",
      "Tổ trực | quarantine release |  | Ngày tập huấn",
      "Tổ trực | quarantine try |  | ",
      "Tổ trực | quarantine |  | Một máy gửi hàng loạt",
      "Tổ trực | quarantines |  | ",
      "Tổ trực | quarantines |  | ",
    ]);
  });

  it("learns and changes nothing outside its units, and nothing tells a stranger's quarantine from none", async () => {
    const [all, own] = [await token(), await token({ name: "Phường A", unit: "phuong-a" })];
    for (const [unit, count] of Object.entries({ "phuong-a": 3, "to-1": 2, "phuong-b": 70 })) await send(unit, count);
    expect((await get(own, "/pace")).body.arrivals).toEqual([{ at: "2025-03-10T02", forms: 5 }]);
    expect((await get(own, "/quarantines/try", SPAN)).body).toEqual({ forms: 5 });

    const foreign = (await take(all, { unit: "phuong-b", from: "2025-03-10" })).body.quarantine!;
    const whole = (await take(all, { to: "2025-03-10T02:00:00Z", channel: "kiosk" })).body.quarantine!;
    expect(await listed(own)).toEqual({ out: 0, quarantines: [] });

    // Its own: without a unit, all that it is for.
    const made = await take(own);
    expect(made.body).toMatchObject({ forms: 5, quarantine: { unit: "phuong-a", makerUnit: "phuong-a" } });
    expect(await listed(own)).toEqual({ out: 5, quarantines: [made.body.quarantine] });
    expect((await listed(all)).out).toBe(75);

    // One answer for units of others and units that there are not.
    const forUnit = async (unit: string) => {
      const answers = [await take(own, { unit }), await get(own, "/quarantines/try", { ...SPAN, unit })];
      return answers.map(({ status, body }) => [status, body.type, body.detail!.replaceAll(unit, "…")]);
    };
    const [taking, trying] = await forUnit("phuong-b");
    expect(taking!.slice(0, 2)).toEqual([403, "urn:satisfaction-survey:problem:unit-forbidden"]);
    expect([taking, trying]).toEqual([trying, taking]);
    for (const unit of ["tinh", "no-such"]) expect(await forUnit(unit)).toEqual([taking, trying]);

    // And one for quarantines, for which the store is asked the same.
    const asked: string[] = [];
    serve(noting(store, asked));
    await listed(own);
    const forId = async (id: string) => {
      asked.length = 0;
      const { status, body } = await back(own, id);
      return { status, type: body.type, detail: body.detail!.replaceAll(id, "…"), asked: [...asked] };
    };
    const none = await forId("00000000");
    expect(none).toMatchObject({ status: 404, type: "urn:satisfaction-survey:problem:no-such-quarantine" });
    for (const { id } of [foreign, whole]) expect(await forId(id)).toEqual(none);
    expect((await listed(all)).out).toBe(75);
    expect((await listed(all)).quarantines!.map(({ releasedAt }) => releasedAt)).toEqual([null, null, null]);
    expect((await log()).filter(([who, did]) => who === "Phường A" && did === "quarantine release")).toEqual([]);
  });

  it("does not bring back what somebody above has taken out of its units, while those above bring back what it has", async () => {
    const [all, province, ward, own] = await Promise.all(
      [null, "tinh", "phuong-a", "to-1"].map((unit) => token({ unit, name: unit ?? "Bộ" })),
    );
    await send("to-1", 4);
    await send("phuong-a", 2);
    const above = (await take(province!, { unit: "phuong-a" })).body.quarantine!;
    expect((await listed(ward!)).quarantines).toEqual([above]);
    expect(await back(ward!, above.id)).toMatchObject({
      status: 403,
      body: { type: "urn:satisfaction-survey:problem:made-above" },
    });
    expect((await listed(own!)).quarantines).toEqual([]);
    expect((await listed(own!)).out).toBe(4);
    expect((await back(all!, above.id)).body.forms).toBe(6);
    const below = (await take(own!)).body.quarantine!;
    expect((await back(ward!, below.id)).body.forms).toBe(4);
    expect(await isRight()).toBe(true);
  });

  it("keeps every figure right while forms are withdrawn, corrected and erased", async () => {
    const bearer = await token({ unit: "phuong-a" });
    const [withdrawn, moved, kept] = await send("phuong-a", 3);
    const [late] = await send("phuong-a");
    // Corrected after it was read as the ward's, and before it is marked.
    serve(before(store, "mark", () => correct(late!, "phuong-b")));
    expect((await take(bearer)).body.forms).toBe(3);
    expect((await store.find(late!.id))!.quarantine).toBeUndefined();
    const { id } = (await listed(bearer)).quarantines![0]!;
    serve(store);

    await store.transact(async (tx) => void (await tx.withdraw(withdrawn!.id, "2025-03-10")));
    await correct(moved!, "phuong-b");
    expect(await eraseDue(store, [survey.id], new Date("2026-04-01T00:00:00Z"))).toBe(3);
    expect(await isRight()).toBe(true);
    // What it took out comes back whole, wherever a correction has brought it.
    expect((await back(bearer, id)).body.forms).toBe(2);
    expect(await isRight()).toBe(true);
    expect((await listed(bearer)).out).toBe(0);
    const stored = await store.find(kept!.id);
    expect([stored!.quarantine, stored!.body.includes("Khiếu nại")]).toEqual([undefined, false]);
    expect(await store.find(withdrawn!.id)).toBeUndefined();

    async function correct(of: Submission, unit: string) {
      expect((await post(undefined, "/submissions", { ...of, revision: 2, context: { unit } })).status).toBe(201);
    }
  });

  it("keeps out nothing that a correction has moved to another survey", async () => {
    const other: Survey = { ...survey, id: "other" };
    const planOfOther = await planFor(store, other, planOptionsOf(RESULTS));
    await talliesOf(store).recount(planOfOther);
    serve(store, { surveys: [survey, other] });
    const bearer = await token();
    const [moved, kept] = await send("phuong-a", 2);
    expect((await take(bearer)).body.forms).toBe(2);
    const ofOther = { ...moved!.survey, id: other.id, digest: digestOf(other) };
    for (const corrected of [{ ...moved!, survey: ofOther }, kept!])
      expect((await post(undefined, "/submissions", { ...corrected, revision: 2 })).status).toBe(201);

    expect([(await listed(bearer)).out, await store.quarantines!.setAside(other.id)]).toEqual([1, 0]);
    const { kept: counted, fromRows } = await bothTallies(store, planOfOther);
    expect(counted).toEqual(fromRows);
    expect((await talliesOf(store).recount(planOfOther)).changed).toBe(0);
    expect(await isRight()).toBe(true);
    const { id } = (await listed(bearer)).quarantines![0]!;
    expect((await back(bearer, id)).body.forms).toBe(1);
    expect(await isRight()).toBe(true);
  });

  it("leaves nothing out when it is brought back before all of it was out", async () => {
    const bearer = await token();
    await send("phuong-a", 140);
    const release = async () => {
      const { id } = (await store.quarantines!.quarantines(survey.id))[0]!;
      serve(store);
      expect((await back(bearer, id)).body.forms).toBe(128);
    };
    // After the first batch and before the second.
    serve(before(store, "mark", release, 2));
    expect((await take(bearer)).body.forms).toBe(0);
    expect((await listed(bearer)).out).toBe(0);
    expect(await isRight()).toBe(true);
  });

  it("is told what is wrong, and nobody else gets in", async () => {
    const bearer = await token();
    for (const [parts, code, name] of [
      [{ reason: " " }, "bad-value", "reason"],
      [{ reason: "dòng 1\ndòng 2" }, "bad-value", "reason"],
      [{ reason: 5 }, "bad-value", "reason"],
      [{ from: "hôm qua" }, "bad-value", "from"],
      [{ to: "2025-03-09" }, "bad-value", "to"],
      [{ unit: "" }, "bad-value", "unit"],
      [{ units: "phuong-a" }, "bad-value", "units"],
      [{ survey: "other" }, "no-such-survey", "other"],
    ] as const) {
      const { body, headers } = await take(bearer, parts);
      expect([parts, body.type]).toEqual([parts, `urn:satisfaction-survey:problem:${code}`]);
      expect(body.detail).toContain(name);
      expect(headers.get("Content-Type")).toBe("application/problem+json");
    }
    expect((await post(bearer, "/quarantines", [])).status).toBe(422);
    expect((await get(bearer, "/pace", { by: "second" })).status).toBe(400);
    expect((await get(bearer, "/pace", { by: "minute", from: "2024-01-01" })).status).toBe(400);
    expect((await get(bearer, "/quarantines/try")).status).toBe(400);
    expect((await listed(bearer)).quarantines).toEqual([]);

    const others = await token({ scopes: "read export withdraw submit:self submit:verified" });
    for (const [who, status] of [
      [others, 403],
      ["sst_made-up", 401],
      [undefined, 401],
    ] as const) {
      expect((await get(who, "/pace")).status).toBe(status);
      expect((await get(who, "/quarantines")).status).toBe(status);
      expect((await get(who, "/quarantines/try", SPAN)).status).toBe(status);
      expect((await post(who, "/quarantines", {})).status).toBe(status);
      expect((await post(who, "/quarantines/x/release", {})).status).toBe(status);
    }
    // A token of `manage` does nothing else.
    for (const path of ["/submissions", "/export.ndjson", "/export.csv", "/tallies.json", "/funnel.csv"])
      expect((await get(bearer, path)).status).toBe(403);
    expect(await log()).toEqual(expect.not.arrayContaining([expect.arrayContaining(["quarantine"])]));
  });

  it("fills neither the log nor the time of a processor with a token that is stolen", async () => {
    const bearer = await token();
    serve(store, { limits: { clock: () => clock.time } });
    const statuses: Record<number, number> = {};
    for (let i = 0; i < 40; i++) {
      const { status } = await get(bearer, "/pace");
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    expect(statuses).toEqual({ 200: 30, 429: 10 });
    expect(await log()).toHaveLength(30);
  });
});

it("a store that takes no forms out says so", async () => {
  const { store, remove } = await opened();
  onTestFinished(remove);
  const { quarantines: _, ...without } = store;
  const handle = createCollector({ surveys: [survey], store: without, token: "secret" });
  const headers = { Authorization: "Bearer secret" };
  const response = await handle(new Request(`http://localhost/api/pace?survey=${survey.id}`, { headers }));
  expect([response.status, await response.json()]).toEqual([
    501,
    expect.objectContaining({ type: "urn:satisfaction-survey:problem:no-quarantines" }),
  ]);
});

it("whoever is on the machine itself needs a token to change figures, and other sites' pages cannot", async () => {
  const { store, remove } = await opened();
  onTestFinished(remove);
  const here = { peer: "127.0.0.1", httpVersion: "1.1" };
  const handle = createCollector({ surveys: [survey], store, origins: ["https://example.gov.vn"] });
  const asked = (path: string, init: RequestInit = {}) =>
    handle(
      new Request(`http://localhost/api${path}`, { ...init, headers: { Host: "localhost", ...init.headers } }),
      here,
    );
  expect((await asked("/submissions")).status).toBe(200);
  expect((await asked(`/quarantines?survey=${survey.id}`)).status).toBe(401);
  expect((await asked("/quarantines", { method: "POST", body: "{}" })).status).toBe(401);
  const preflight = await asked("/quarantines", {
    method: "OPTIONS",
    headers: { Origin: "https://example.gov.vn", "Access-Control-Request-Method": "POST" },
  });
  expect([preflight.status, preflight.headers.get("Access-Control-Allow-Origin")]).toEqual([405, null]);
});

it.each(["docs/server/collector.md", "docs/en/server/collector.md"])("the requests of %s work", async (path) => {
  const { store, remove } = await opened();
  onTestFinished(remove);
  const handle = createCollector({ surveys: [survey], store, token: "secret" });
  const guide = await readFile(resolve(import.meta.dirname, "../../..", path), "utf8");
  const lines = [
    ...guide.matchAll(/^curl -H "(?<name>[^:]+): (?<value>[^"]+)" "(?<url>[^"]+)"(?: --json '(?<json>[^']+)')?$/gm),
  ];
  expect(lines).toHaveLength(5);
  let made = "";
  for (const { groups } of lines) {
    const { name, value, url, json } = groups as Record<"name" | "value" | "url", string> & { json?: string };
    const sent = json && { method: "POST", body: json };
    const request = new Request(url.replace("1a2b3c4d", made), {
      headers: { [name]: value.replace("$MANAGE", "secret"), "Content-Type": "application/json" },
      ...sent,
    });
    const response = await handle(request);
    expect([url, response.ok]).toEqual([url, true]);
    const { quarantine } = (await response.json()) as Answer["body"];
    made = quarantine?.id ?? made;
  }
});

async function opened() {
  const database = await databaseOf("SQLite");
  const store = await database.open();
  return { store, remove: async () => (await store.close(), database.remove()) };
}

/** A store that notes what it is asked for. */
function noting(store: Store, asked: string[]): Store {
  const noted = <T extends object>(of: T, name: string): T =>
    new Proxy(of, {
      get(target, key) {
        const value = Reflect.get(target, key) as unknown;
        if (typeof value === "object" && value !== null) return noted(value, `${name}.${String(key)}`);
        if (typeof value !== "function") return value;
        return (...given: unknown[]) => {
          asked.push(`${name}.${String(key)}`);
          return (value as (...all: unknown[]) => unknown).apply(target, given);
        };
      },
    });
  return noted(store, "store");
}

/** A store in which something happens before the transaction that marks forms for the first time, or a later one. */
function before(store: Store, what: "mark", happens: () => Promise<void>, time = 1): Store {
  let left = time;
  return {
    ...store,
    async transact(work) {
      let isDue = false;
      const marks = new Error("marks");
      // First without doing it, to see what it does.
      await store
        .transact(async (tx) => {
          const mark: NonNullable<typeof tx.quarantines>[typeof what] = () => Promise.reject(marks);
          await work({ ...tx, ...(tx.quarantines && { quarantines: { ...tx.quarantines, [what]: mark } }) });
          throw new Error("Only tried.");
        })
        .catch((error: unknown) => {
          isDue = error === marks;
        });
      if (isDue && --left === 0) await happens();
      return store.transact(work);
    },
  };
}
