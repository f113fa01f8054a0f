import { once } from "node:events";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Submission, type Survey, digestOf, idempotencyKeyOf } from "../../src/schema/index.ts";
import { createCollector, openSqlite } from "../src/index.ts";
import { talliesOf } from "../src/tallies/tallies.ts";
import { DATABASE_KINDS, type DatabaseKind } from "./databases/index.ts";
import { program } from "./own-process.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { type Running, running, send, sending } from "./running.ts";
import { DURING, partialSubmission, submission, survey } from "./survey.ts";
import { bothTallies, planFor } from "./tally-equality.ts";
import { runs } from "../../test/support/long.ts";

// Each form is flushed to the disk by itself.
vi.setConfig({ testTimeout: 120_000 });

const by = ["unit", "channel"];

async function started(kind: DatabaseKind): Promise<Running> {
  const server = await running({ results: { by } }, kind);
  onTestFinished(server.stop);
  // The first who asks has everything counted.
  await fetch(`${server.url}/surveys/one-stop/results`);
  return server;
}

const post = (url: string, sent: Submission) => send(url, sent, { "Idempotency-Key": idempotencyKeyOf(sent) });
const withdraw = (url: string, id: string) => fetch(`${url}/submissions/${id}`, { method: "DELETE" });

type Step = {
  at: number;
  does: "partial" | "complete" | "withdraw";
  unit: string;
  channel: string;
  staff: string;
  track: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(3),
  does: fc.constantFrom("partial", "complete", "complete", "withdraw"),
  unit: fc.constantFrom("a", "b\u0000", '"'),
  channel: fc.constantFrom("web", "kiosk"),
  staff: fc.constantFrom("good", "bad"),
  track: fc.nat(5),
});

const whole = (named: Submission["survey"]): Partial<Submission> => {
  const { answers, missing, asked } = submission();
  return { survey: named, revision: 2, partial: undefined, answers, missing, asked } as Partial<Submission>;
};

describe.each(DATABASE_KINDS)("in %s", (kind) => {
  it("equals what the rows add up to, whatever is sent, revised and withdrawn at once", async () => {
    const { url, store } = await started(kind);
    const plan = await planFor(store, survey, { by });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const ids = Array.from({ length: 4 }, () => submission().id);
        const revisions = [0, 0, 0, 0];
        const done = steps.map(({ at, does, unit, channel, staff, track }) => {
          const id = ids[at]!;
          if (does === "withdraw") return withdraw(url, id);
          const revision = ++revisions[at]!;
          const parts = { id, revision, channel, context: { unit } };
          if (does === "partial") return post(url, partialSubmission(parts));
          const answers = { staff, came: ["ask"], change: 0.25 * at, ...(staff === "bad" && { why: "…" }) };
          const missing = {
            comment: "blank",
            ...(staff === "good" && { why: "not_applicable" }),
          } as Submission["missing"];
          const asked = ["staff", ...(staff === "bad" ? ["why"] : []), "came", "change", "comment"];
          const kind = (["self", "verified"] as const)[track];
          return post(url, submission({ ...parts, answers, missing, asked, ...(kind && { track: kind }) }));
        });
        const statuses = new Set((await Promise.all(done)).map(({ status }) => status));
        // 409: a partial one after a complete one. 404: withdrawn before it came. 410: came after.
        expect([...statuses].filter((status) => ![201, 204, 404, 409, 410].includes(status))).toEqual([]);
        const { kept, fromRows } = await bothTallies(store, plan);
        expect(kept).toEqual(fromRows);
      }),
      { numRuns: runs(2, 25) },
    );
    expect(await store.count()).toBeGreaterThanOrEqual(runs(0, 10));
    expect(await talliesOf(store).isKept(plan)).toBe(true);
    expect(await talliesOf(store).recount(plan)).toMatchObject({ changed: 0 });
  });

  it("is counted anew when the dimensions or the survey's versions are others than before", async () => {
    const { store, stop } = await running({}, kind);
    onTestFinished(stop);
    const collector = (surveys: Survey[], dimensions: string[]) => {
      const handle = createCollector({
        surveys,
        store,
        now: () => DURING,
        results: { by: dimensions, disclosure: "none", renewHours: 0 },
      });
      return {
        handle: (path: string, init?: RequestInit) => handle(new Request(`http://localhost/api${path}`, init)),
        post: (sent: Submission) => handle(sending(sent)),
      };
    };
    const formsOf = async ({ handle }: ReturnType<typeof collector>) =>
      ((await (await handle("/surveys/one-stop/results")).json()) as { total: { forms: number } }).total.forms;

    const old = collector([survey], ["channel"]);
    await old.post(submission());
    expect(await formsOf(old)).toBe(1);
    // A second one takes over, which knows another version and divides otherwise, while the first goes on.
    const next = collector([survey, { ...survey, version: "2" }], ["unit"]);
    await old.post(submission());
    expect(await formsOf(next)).toBe(2);
    await old.post(submission());
    const gone = submission();
    await old.post(gone);
    await old.handle(`/submissions/${gone.id}`, { method: "DELETE" });
    expect(await talliesOf(store).isKept(await planFor(store, survey, { by: ["unit"] }))).toBe(false);
    await next.post(submission());
    expect(await formsOf(next)).toBe(4);
  });

  it("counts a revision of another survey there, and no more where it was", async () => {
    const other: Survey = { ...survey, id: "other" };
    const { url, stop } = await running(
      { surveys: [survey, other], results: { disclosure: "none", renewHours: 0 } },
      kind,
    );
    onTestFinished(stop);
    const results = async (id: string) =>
      ((await (await fetch(`${url}/surveys/${id}/results`)).json()) as { total: { forms: number } }).total.forms;
    const sent = submission();
    await send(url, sent);
    expect([await results("one-stop"), await results("other")]).toEqual([1, 0]);
    await send(url, { ...sent, revision: 2, survey: { id: "other", version: "1", digest: digestOf(other) } });
    expect([await results("one-stop"), await results("other")]).toEqual([0, 1]);
  });

  it("finds and mends a tally that somebody changed by hand", async () => {
    const { url, store, database } = await started(kind);
    for (let i = 0; i < 3; i++) await send(url, submission());
    await database.exec("update tallies set counts = replace(counts, '\"forms\":3', '\"forms\":4')");
    const plan = await planFor(store, survey, { by });
    expect(await talliesOf(store).recount(plan)).toEqual({ forms: 3, changed: 1 });
    const { kept, fromRows } = await bothTallies(store, plan);
    expect(kept).toEqual(fromRows);
  });
});

it("equals it again after the process was killed in the middle of writing", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const { period: _, ...open } = survey;
  for (let round = 0; round < 2; round++) {
    const { child, url, survey: named } = await program(path);
    const sent = Array.from({ length: 30 }, (_, i) =>
      partialSubmission({ survey: named, context: { unit: `u${i % 3}` } }),
    );
    const begun = sent.map((each) => post(url, each).then(() => post(url, submission({ ...each, ...whole(named) }))));
    const exit = once(child, "exit");
    await Promise.race(begun);
    child.kill("SIGKILL");
    await Promise.allSettled([exit, ...begun]);

    const store = await openSqlite(join(path, "data/submissions.db"));
    const plan = await planFor(store, open, { by: ["channel"] });
    expect(await talliesOf(store).isKept(plan)).toBe(true);
    const { kept, fromRows } = await bothTallies(store, plan);
    expect(kept).toEqual(fromRows);
    expect(await store.count()).toBeGreaterThan(0);
    await store.close();
  }
});
