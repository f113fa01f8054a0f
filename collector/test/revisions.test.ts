import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { canonical } from "../../src/schema/digest.ts";
import { type Submission, idempotencyKeyOf } from "../../src/schema/index.ts";
import { DATABASE_KINDS, type DatabaseKind } from "./databases/index.ts";
import { parseTable } from "./csv-parser.ts";
import { type Running, running, send } from "./running.ts";
import { partialSubmission, submission } from "./survey.ts";
import { runs } from "../../test/support/long.ts";

async function started(options?: Parameters<typeof running>[0], kind?: DatabaseKind): Promise<Running> {
  const server = await running(options, kind);
  onTestFinished(server.stop);
  return server;
}

const post = (url: string, sent: Submission) => send(url, sent, { "Idempotency-Key": idempotencyKeyOf(sent) });
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { type: string }).type.replace(/.*:/, ""),
];

describe.each(DATABASE_KINDS)("in %s", (kind) => {
  it("keeps the highest revision, whatever the order, and however often each comes, all at once", async () => {
    const { url, store } = await started({}, kind);
    // Many look before one writes, as on a busy machine.
    const { transact } = store;
    store.transact = async (work) => {
      await wait(5);
      return transact(work);
    };
    /** Revisions 1 to n of one id: some partial, then some complete. */
    const revisions = fc
      .record({ partial: fc.nat(4), complete: fc.nat(3) })
      .filter(({ partial, complete }) => partial + complete > 0)
      .map(({ partial, complete }) => {
        const { id } = submission();
        return Array.from({ length: partial + complete }, (_, i) =>
          i < partial
            ? partialSubmission({ id, revision: i + 1, finishedAt: `2025-03-10T01:05:0${i}Z` })
            : submission({ id, revision: i + 1, channel: `c${i}` }),
        );
      });
    const posts = fc.array(revisions, { minLength: 1, maxLength: 4 }).chain((series) =>
      fc
        .array(fc.constantFrom(...series.flat()), { maxLength: 12 })
        .map((repeats) => [...series.flat(), ...repeats])
        .chain((all) => fc.tuple(fc.constant(series), fc.shuffledSubarray(all, { minLength: all.length }))),
    );
    await fc.assert(
      fc.asyncProperty(posts, async ([series, all]) => {
        const before = await store.count();
        const responses = await Promise.all(all.map((each) => post(url, each)));
        expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
        expect(await store.count()).toBe(before + series.length);
        for (const each of series) {
          const highest = each.at(-1)!;
          expect(await store.find(highest.id)).toMatchObject({
            body: canonical(highest),
            revision: highest.revision,
            partial: highest.partial ?? false,
            channel: highest.channel,
            finishedAt: highest.finishedAt,
          });
        }
      }),
      { numRuns: runs(5, 40) },
    );
  }, 60_000);

  it("refuses another content under a revision that it has, and keeps the first", async () => {
    const { url, store } = await started({}, kind);
    const sent = submission({ revision: 2 });
    expect((await post(url, sent)).status).toBe(201);
    expect(await codeOf(await post(url, { ...sent, channel: "kiosk" }))).toEqual([409, "conflict"]);
    // Of a lower one it keeps nothing, so it cannot tell, and the sender has nothing left to do.
    expect((await post(url, { ...sent, revision: 1, channel: "kiosk" })).status).toBe(201);
    expect((await store.find(sent.id))!.body).toBe(canonical(sent));
  });

  it("never replaces what is complete by what is partial", async () => {
    const { url, store } = await started({}, kind);
    const sent = submission({ revision: 2 });
    await post(url, sent);
    expect(await codeOf(await post(url, partialSubmission({ id: sent.id, revision: 3 })))).toEqual([409, "completed"]);
    expect((await store.find(sent.id))!.body).toBe(canonical(sent));
    const corrected = { ...sent, revision: 4, channel: "kiosk" };
    expect((await post(url, corrected)).status).toBe(201);
    expect((await store.find(sent.id))!.body).toBe(canonical(corrected));
  });

  it("decides so in the write itself, without a look before it", async () => {
    const { url, store } = await started({}, kind);
    const complete = submission({ revision: 2 });
    const { id } = complete;
    await post(url, complete);
    const { find, transact } = store;
    const seen: string[] = [];
    store.find = (...args) => (seen.push("find"), find(...args));
    store.transact = (...args) => (seen.push("transact"), transact(...args));
    for (const [late, status] of [
      [submission({ id }), 201],
      [submission({ id, revision: 2, channel: "kiosk" }), 409],
      [partialSubmission({ id, revision: 3 }), 409],
    ] as const) {
      seen.length = 0;
      expect((await post(url, late)).status).toBe(status);
      expect(seen).toEqual(["transact", "find"]);
      expect((await find(id))!.body).toBe(canonical(complete));
    }
  });

  it("leaves a submission in its place in the order of arrival", async () => {
    let now = Date.parse("2025-03-10T02:00:00Z");
    const { url } = await started({ now: () => new Date((now += 1000)) }, kind);
    const [first, second] = [partialSubmission(), partialSubmission()];
    await post(url, first);
    await post(url, second);

    const page = async (after = "") => {
      const response = await fetch(`${url}/submissions?limit=1${after && `&after=${encodeURIComponent(after)}`}`);
      return (await response.json()) as {
        next: string;
        submissions: { receivedAt: string; revision: number; partial: boolean; submission: Submission }[];
      };
    };
    const one = await page();
    expect(one.submissions).toMatchObject([{ revision: 1, partial: true, submission: { id: second.id } }]);
    // Revised between two pages, both still come once.
    await post(url, submission({ id: first.id, revision: 2 }));
    await post(url, submission({ id: second.id, revision: 2 }));
    const two = await page(one.next);
    expect(two.submissions).toMatchObject([
      {
        receivedAt: "2025-03-10T02:00:01.000Z",
        revision: 2,
        partial: false,
        submission: { id: first.id, revision: 2 },
      },
    ]);
  });

  it("shows revision and partial in both exports", async () => {
    const { url } = await started({}, kind);
    const [left, whole] = [partialSubmission({ revision: 3 }), submission()];
    await post(url, left);
    await post(url, whole);
    const rows = parseTable((await (await fetch(`${url}/export.csv?survey=one-stop`)).text()).replace("\ufeff", ""));
    const row = (id: string) => rows.find(({ _id }) => _id === id);
    expect(row(left.id)).toMatchObject({ _revision: "3", _partial: "partial", came: ".break_off", staff: "good" });
    expect(row(whole.id)).toMatchObject({ _revision: "1", _partial: "" });
    const lines = (await (await fetch(`${url}/export.ndjson`)).text()).trim().split("\n");
    expect(lines.sort()).toEqual([canonical(left), canonical(whole)].sort());
  });
});

it("takes the revision's own key, and no other", async () => {
  const { url } = await started();
  const sent = submission({ revision: 2 });
  for (const key of [sent.id, `${sent.id}.1`, `${sent.id}.3`, `${sent.id}.02`])
    expect((await send(url, sent, { "Idempotency-Key": key })).status).toBe(400);
  expect((await send(url, sent, { "Idempotency-Key": `"${sent.id}.2"` })).status).toBe(201);
  const first = submission({ revision: 1 });
  expect((await send(url, first, { "Idempotency-Key": `${first.id}.1` })).status).toBe(400);
  expect((await send(url, first, { "Idempotency-Key": first.id })).status).toBe(201);
});

it("checks each revision against the survey", async () => {
  const { url, store } = await started();
  const sent = partialSubmission();
  await post(url, sent);
  for (const parts of [{ answers: { staff: "awful" } }, { partial: undefined }, { consent: undefined }]) {
    expect((await post(url, { ...sent, revision: 2, ...parts } as Submission)).status).toBe(422);
  }
  expect((await post(url, submission({ revision: 0 }))).status).toBe(422);
  expect((await store.find(sent.id))!.body).toBe(canonical(sent));
});
