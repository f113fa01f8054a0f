import fc from "fast-check";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { runs } from "../../test/support/long.ts";
import { canonical, digestOf, idempotencyKeyOf } from "../../src/schema/index.ts";
import type { Store, StoredSubmission } from "../src/index.ts";
import { type Recorder, recorderOf } from "../src/recording/recorder.ts";
import type { Plan } from "../src/tallies/plan.ts";
import { talliesOf } from "../src/tallies/tallies.ts";
import { type DatabaseKind, databaseOf } from "./databases/index.ts";
import { running, send } from "./running.ts";
import { submission, survey } from "./survey.ts";
import { withThread } from "./recording/with-thread.ts";
import { bothTallies, planFor } from "./tally-equality.ts";

vi.setConfig({ testTimeout: 120_000 });

const by = ["unit", "channel"];
const AT = "2025-03-10T03:00:00.000Z";

/** What somebody wishes of one of three submissions, and how many turns of the event loop the next one comes later. */
const wish = fc.record({
  who: fc.nat(2),
  does: fc.constantFrom("put", "put", "put", "withdraw"),
  revision: fc.integer({ min: 1, max: 3 }),
  partial: fc.boolean(),
  channel: fc.constantFrom("web", "kiosk"),
  unit: fc.constantFrom("a", "b"),
  staff: fc.constantFrom("good", "bad"),
  of: fc.constantFrom("one-stop", "one-stop", "one-stop", "another"),
  turns: fc.nat(2),
});

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

const other = { ...survey, id: "another" };

interface Side {
  store: Store;
  plans: Record<string, Plan>;
  recorder: Recorder;
}

const FIRST: Wish = {
  who: 0,
  does: "put",
  revision: 1,
  partial: false,
  channel: "web",
  unit: "a",
  staff: "good",
  of: "one-stop",
  turns: 0,
};

/** A store that counts each change as it comes. */
async function sideOn(kind: DatabaseKind, hasThread = false): Promise<Side> {
  const database = await databaseOf(kind);
  const store = await (hasThread ? withThread(database) : database).open();
  onTestFinished(async () => {
    await store.close();
    await database.remove();
  });
  const plans = { "one-stop": await planFor(store, survey, { by }), another: await planFor(store, other, { by }) };
  const side = { store, plans, recorder: recorderOf(store) };
  // The first submission of a survey waits until the survey is stored, and another one may come before it.
  for (const of of ["one-stop", "another"] as const) await grant(side, submission().id, { ...FIRST, of });
  for (const plan of Object.values(plans)) await talliesOf(store).recount(plan);
  return side;
}

async function grant({ recorder, plans }: Side, id: string, each: Wish): Promise<boolean | "gone"> {
  const { does, revision, partial, channel, unit, staff, of } = each;
  if (does === "withdraw") {
    await recorder.withdraw(id, AT, plans[of]);
    return "gone";
  }
  const asked = of === "another" ? other : survey;
  const named = { id: asked.id, version: asked.version, digest: digestOf(asked) };
  const parts = { id, revision, channel, context: { unit }, survey: named, ...(partial && { partial: true as const }) };
  const base = submission(parts);
  const sent = { ...base, answers: { ...base.answers, staff } };
  const stored: StoredSubmission = {
    id,
    survey: asked.id,
    version: named.version,
    digest: named.digest,
    channel,
    unit,
    language: "vi",
    revision,
    partial,
    finishedAt: sent.finishedAt,
    receivedAt: AT,
    body: canonical(sent),
    bodyHash: canonical({ revision, partial, channel, unit, staff, of }),
  };
  return recorder.keep(stored, asked, plans[of]!);
}

async function stateOf({ store, plans }: Side, ids: readonly string[]): Promise<unknown> {
  const tallies: unknown[] = [];
  for (const plan of Object.values(plans)) {
    const isKept = await talliesOf(store).isKept(plan);
    // Once a part misses something, nobody asks what is counted in it before all is counted anew.
    const counted = isKept ? canonical(await talliesOf(store).current(plan, "citizen")) : "misses something";
    tallies.push({ parts: [...(await store.plans(plan.survey))].sort(), counted });
    if (!isKept) await talliesOf(store).recount(plan);
  }
  const rows = await Promise.all(ids.map(async (id) => [await store.find(id), { ...(await store.findWithdrawn(id)) }]));
  return { tallies, rows, count: await store.count() };
}

describe.each([
  ["SQLite", false],
  ["SQLite", true],
  ["PostgreSQL", false],
] as const)("in %s, with a thread of its own: %s", (kind, hasThread) => {
  it("stores, withdraws and counts together what comes at once, exactly as one after the other", async () => {
    const [atOnce, inTurn] = [await sideOn(kind, hasThread), await sideOn(kind)];
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 20 }), async (wishes) => {
        const ids = Array.from({ length: 3 }, () => submission().id);
        const together: Promise<boolean | "gone">[] = [];
        for (const each of wishes) {
          together.push(grant(atOnce, ids[each.who]!, each));
          for (let i = 0; i < each.turns; i++) await turn();
        }
        const alone: (boolean | "gone")[] = [];
        for (const each of wishes) alone.push(await grant(inTurn, ids[each.who]!, each));
        expect(await Promise.all(together)).toEqual(alone);
        expect(await stateOf(atOnce, ids)).toEqual(await stateOf(inTurn, ids));
      }),
      { numRuns: runs(kind === "SQLite" ? 20 : 10, 500) },
    );
  });

  it("stores all others when the database refuses one that came with them", async () => {
    const on = hasThread ? withThread(await databaseOf(kind)) : kind;
    const { url, store, database, stop } = await running({ results: { by }, onFailure: () => {} }, on);
    onTestFinished(stop);
    await fetch(`${url}/surveys/one-stop/results`);
    await database.exec(
      kind === "SQLite"
        ? "create trigger picky before insert on submissions when new.channel = 'no' begin select raise(abort, 'no'); end"
        : "alter table submissions add constraint picky check (channel <> 'no')",
    );
    const sent = Array.from({ length: 24 }, (_, i) => submission(i === 7 || i === 16 ? { channel: "no" } : {}));
    const statuses = await Promise.all(
      sent.map(async (each) => (await send(url, each, { "Idempotency-Key": idempotencyKeyOf(each) })).status),
    );
    expect(statuses).toEqual(sent.map(({ channel }) => (channel === "no" ? 500 : 201)));
    expect(await store.count()).toBe(22);
    const { kept, fromRows } = await bothTallies(store, await planFor(store, survey, { by }));
    expect(kept).toEqual(fromRows);
  });
});
