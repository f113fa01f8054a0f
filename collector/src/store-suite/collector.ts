import assert from "node:assert/strict";
import { type Submission, idempotencyKeyOf } from "../../../src/schema/index.ts";
import { createCollector } from "../create-collector.ts";
import type { Store } from "../store/store.ts";
import type { CaseTable } from "./case.ts";
import { NOW, partialSubmission, stored, submission, survey } from "./sample.ts";

/** A collector on the store, and what a sender does with it. */
export function collectorOn(store: Store) {
  const handle = createCollector({
    surveys: [survey],
    store,
    token: "secret",
    now: () => NOW,
    results: { disclosure: "none", renewHours: 0 },
  });
  const ask = (path: string, init: RequestInit = {}) =>
    handle(
      new Request(`http://localhost/api${path}`, {
        ...init,
        headers: { Authorization: "Bearer secret", ...init.headers },
      }),
    );
  return {
    ask,
    send: (sent: Submission) =>
      ask("/submissions", {
        method: "POST",
        body: JSON.stringify(sent),
        headers: { "Content-Type": "application/json", "Idempotency-Key": idempotencyKeyOf(sent) },
      }),
    withdraw: (id: string) => ask(`/submissions/${id}`, { method: "DELETE" }),
    async results() {
      const response = await ask(`/surveys/${survey.id}/results`);
      return ((await response.json()) as { total: { forms: number } }).total.forms;
    },
  };
}

export const collector: CaseTable = {
  async "accepts a submission once, however often and by whichever process it is sent, and counts it once"({
    store,
    open,
  }) {
    const collectors = [collectorOn(store), collectorOn(await open())];
    const sent = submission();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => collectors[i % 2]!.send(sent)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    assert.equal(new Set(bodies).size, 1);
    assert.equal(await store.count(), 1);
    assert.equal(await collectors[0]!.results(), 1);
  },

  async "refuses another body under a key that is taken, and keeps the first"({ store }) {
    const { send } = collectorOn(store);
    const sent = submission();
    assert.equal((await send(sent)).status, 201);
    assert.equal((await send({ ...sent, channel: "kiosk" })).status, 409);
    assert.equal((await store.find(sent.id))?.channel, "web");
  },

  async "takes a partial submission, its completion, and nothing partial after it"({ store }) {
    const { send, results } = collectorOn(store);
    const { id } = submission();
    assert.equal((await send(partialSubmission({ id }))).status, 201);
    assert.equal((await send(submission({ id, revision: 2 }))).status, 201);
    assert.equal((await send(partialSubmission({ id, revision: 3 }))).status, 409);
    assert.equal((await store.find(id))?.revision, 2);
    assert.equal(await results(), 1);
  },

  async "withdraws for good, and counts it no more"({ store }) {
    const { send, withdraw, results } = collectorOn(store);
    const sent = submission();
    await send(sent);
    await send(submission());
    assert.equal(await results(), 2);
    assert.equal((await withdraw(sent.id)).status, 204);
    assert.equal((await withdraw(sent.id)).status, 204);
    assert.equal((await send(sent)).status, 201);
    assert.equal((await send({ ...sent, revision: 2 })).status, 410);
    assert.equal(await store.count(), 1);
    assert.equal(await results(), 1);
  },

  async "gives each of many that come at once its own answer, whatever comes beside it"({ store, open }) {
    const collectors = [collectorOn(store), collectorOn(await open())];
    const { send, results } = collectors[0]!;
    const [taken, complete, gone] = [submission(), submission({ revision: 2 }), submission()];
    for (const each of [taken, complete, gone]) assert.equal((await send(each)).status, 201);
    assert.equal(await results(), 3);
    assert.equal((await collectors[0]!.withdraw(gone.id)).status, 204);
    const kinds: [sent: () => Submission, status: number][] = [
      [submission, 201],
      [() => taken, 201],
      [() => ({ ...taken, channel: "kiosk" }), 409],
      [() => partialSubmission({ id: complete.id, revision: 3 }), 409],
      [() => ({ ...gone, revision: 2 }), 410],
      [() => gone, 201],
      [() => submission({ answers: { staff: "no such code" } }), 422],
      [submission, 201],
    ];
    const sent = Array.from({ length: 40 }, (_, i) => ({
      kind: kinds[i % kinds.length]!,
      over: collectors[(i % 3) % 2]!,
    }));
    const answers = await Promise.all(sent.map(({ kind: [make], over }) => over.send(make())));
    assert.deepEqual(
      answers.map(({ status }) => status),
      sent.map(({ kind: [, status] }) => status),
    );
    assert.equal(await store.count(), 12);
    assert.equal(await results(), 12);
    assert.equal((await store.find(taken.id))?.channel, "web");
  },

  async "exports what it accepted, and goes on accepting while a slow reader is in the middle"({ store, open }) {
    const { send, ask } = collectorOn(store);
    const sent = Array.from({ length: 205 }, () => submission());
    assert.equal((await send(sent[0]!)).status, 201);
    await store.transact(async (tx) => {
      for (const each of sent.slice(1)) await tx.put(stored({ id: each.id, body: JSON.stringify(each) }));
    });
    const reader = (await collectorOn(await open()).ask("/export.ndjson")).body!.getReader();
    const pieces: Uint8Array[] = [(await reader.read()).value!];
    assert.equal((await send(submission())).status, 201);
    assert.equal((await ask("/health")).status, 200);
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      assert.ok(pieces.length < 10_000, "The export does not end.");
    }
    const lines = Buffer.concat(pieces).toString().trim().split("\n");
    const ids = lines.map((line) => (JSON.parse(line) as Submission).id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id } of sent) assert.ok(ids.includes(id));
  },
};
