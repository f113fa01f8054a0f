import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { idempotencyKeyOf } from "../../src/schema/index.ts";
import type { Store } from "../src/index.ts";
import { barePostgresDatabase } from "./databases/postgres-database.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { program } from "./own-process.ts";
import { send } from "./running.ts";
import { submission, survey } from "./survey.ts";
import { bothTallies, planFor } from "./tally-equality.ts";

vi.setConfig({ testTimeout: 120_000 });

type Program = Awaited<ReturnType<typeof program>>;
let programs: Program[];
let store: Store;
let named: Program["survey"];
const rest: (() => Promise<unknown>)[] = [];

/** Three programs on one database. */
beforeAll(async () => {
  const { path, remove } = await temporaryFolder();
  const database = await barePostgresDatabase();
  rest.push(database.remove, remove);
  const limits = { MINIMUM: "2", RENEW_HOURS: "0", LIMIT_ADDRESS: "0", LIMIT_NETWORK: "0" };
  const settings = { TOKEN: "a token of all of them", ...limits };
  programs = await Promise.all([1, 2, 3].map(() => program(path, settings, database)));
  store = await database.open();
  named = programs[0]!.survey;
});
afterAll(async () => {
  const ended = programs.map(({ child }) => once(child, "exit"));
  for (const { child } of programs) child.kill("SIGKILL");
  await Promise.all(ended);
  await store.close();
  for (const end of rest) await end();
});

let turn = 0;
/** Each request goes to the next one, as a load balancer has it that knows nothing of what is in it. */
const next = (): string => programs[turn++ % programs.length]!.url;

it("takes a form, its repeat, its revision and its withdrawal through different collectors", async () => {
  const before = await store.count();
  for (let round = 0; round < 6; round++) {
    const first = submission({ survey: named });
    const answers = [await send(next(), first), await send(next(), first)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [receipt, again] = (await Promise.all(answers.map((each) => each.json()))) as { receipt: string }[];
    expect(again).toEqual(receipt);
    const revised = { ...first, revision: 2, answers: { ...first.answers, comment: "Chậm" } };
    const key = { "Idempotency-Key": idempotencyKeyOf(revised) };
    expect((await send(next(), revised, key)).status).toBe(201);
    // What came late is what there is already.
    expect((await send(next(), first)).status).toBe(201);
    expect(await store.find(first.id)).toMatchObject({ revision: 2 });
    if (round % 2) continue;
    const gone = await fetch(`${next()}/submissions/${receipt!.receipt}`, { method: "DELETE" });
    expect(gone.status).toBe(204);
    expect(await (await send(next(), revised, key)).json()).toMatchObject({ withdrawn: true });
    expect(await store.find(first.id)).toBeUndefined();
  }
  expect(await store.count()).toBe(before + 3);
});

it("stores a form without JavaScript once that is shown by one collector and sent to the others", async () => {
  const before = await store.count();
  const page = await (await fetch(`${next()}/surveys/one-stop/form`)).text();
  const [, id] = /name="id"\s+value="([^"]+)"/.exec(page)!;
  const fields = {
    survey: named.id,
    version: named.version,
    digest: named.digest,
    language: "vi",
    channel: "web",
    id: id!,
    "answer:staff": "good",
  };
  const posted = await Promise.all(
    [next(), next(), next()].map((url) =>
      fetch(`${url}/submissions`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" }),
    ),
  );
  expect(posted.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await store.count()).toBe(before + 1);
  const receipt = posted[0]!.headers.get("Location")!.split("/submissions/")[1]!;
  for (let i = 0; i < 3; i++) expect((await fetch(`${next()}/submissions/${receipt}`)).status).toBe(200);
});

it("stores a form once that stands in a page of nobody's, and is pressed twice", async () => {
  const before = await store.count();
  const press = (comment: string, agent = "a phone") =>
    fetch(`${next()}/submissions`, {
      method: "POST",
      body: new URLSearchParams({
        survey: named.id,
        version: named.version,
        digest: named.digest,
        language: "vi",
        channel: "web",
        "answer:staff": "good",
        "answer:comment": comment,
      }),
      headers: { "User-Agent": agent, "X-Forwarded-For": "203.0.113.7" },
      redirect: "manual",
    });
  for (let round = 1; round <= 5; round++) {
    const answers = await Promise.all([press(`${round}`), press(`${round}`), press(`${round}`)]);
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get("Location")}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(303);
    expect(await store.count()).toBe(before + round);
  }
  await Promise.all([press("the same", "one phone"), press("the same", "another phone")]);
  expect(await store.count()).toBe(before + 7);
});

it("publishes one edition, whoever is asked, and a newer one for all", async () => {
  const results = async () => {
    const response = await fetch(`${next()}/surveys/one-stop/results`);
    const { total } = (await response.json()) as { total: { forms: number | null } };
    return { forms: total.forms, tag: response.headers.get("ETag") };
  };
  const sendSome = async (count: number) => {
    const sent = Array.from({ length: count }, () =>
      submission({ id: randomUUID(), survey: named, context: { unit: "a" } }),
    );
    const statuses = await Promise.all(sent.map(async (each) => (await send(next(), each)).status));
    expect(statuses).toEqual(sent.map(() => 201));
  };
  await results();
  for (const more of [30, 30]) {
    const before = await store.count();
    await sendSome(more);
    const [one, ...others] = [await results(), await results(), await results()];
    expect(one.forms).toBe(before + more);
    expect(others).toEqual([one, one]);
  }
  const { period: _, ...open } = survey;
  const { kept, fromRows } = await bothTallies(store, await planFor(store, open, { by: ["channel"] }));
  expect(kept).toEqual(fromRows);
});
