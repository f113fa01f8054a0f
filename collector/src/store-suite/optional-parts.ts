import assert from "node:assert/strict";
import { noneAnswered, withAnswered } from "../invitations/answered.ts";
import type { CaseTable } from "./case.ts";
import { stored } from "./sample.ts";

const at = (seconds: number): string => `2025-03-11T00:00:${String(seconds).padStart(2, "0")}.000Z`;

const batch = (name: string, madeOn: string) => ({
  survey: "s",
  batch: name,
  channel: "post",
  unit: "",
  wave: "",
  madeOn,
  codes: 3,
  answered: noneAnswered(3),
});

/** What a store may do without: one without a part passes its cases. */
export const optionalParts: CaseTable = {
  async "keeps invitations, and which of a batch were answered"({ store, reopen }) {
    if (!store.invitations) return;
    await store.transact(async ({ inviting }) => {
      await inviting!.add(batch("late", "2025-03-02"), ["d", "e", "f"]);
      await inviting!.add(batch("early", "2025-03-01"), ["a", "b", "c"]);
      await inviting!.add({ ...batch("early", "2025-03-01"), survey: "t" }, ["a", "b", "c"]);
    });
    await store.transact(async ({ inviting }) => {
      const answered = await inviting!.hold("s", "early");
      await inviting!.setAnswered("s", "early", withAnswered(answered, 1));
    });
    const failure = new Error("stop");
    await assert.rejects(
      store.transact(async ({ inviting }) => {
        await inviting!.setAnswered("s", "late", withAnswered(noneAnswered(3), 0));
        throw failure;
      }),
      failure,
    );
    const { invitations } = await reopen();
    const early = { ...batch("early", "2025-03-01"), answered: withAnswered(noneAnswered(3), 1) };
    const plain = (await invitations!.batches("s")).map((each) => ({ ...each }));
    assert.deepEqual(plain, [early, batch("late", "2025-03-02")]);
    assert.equal((await invitations!.batches("t"))[0]!.answered, noneAnswered(3));
    const found = (await invitations!.find("s", ["b", "f", "z"])).map((each) => ({ ...each }));
    assert.deepEqual(
      found.sort((a, b) => a.place - b.place),
      [
        { code: "b", batch: "early", place: 1 },
        { code: "f", batch: "late", place: 2 },
      ],
    );
  },

  async "keeps one of two presses that come at once, and forgets them"({ store, open }) {
    if (!store.presses) return;
    const { presses } = await open();
    const both = await Promise.all([
      store.presses.claim({ press: "p", id: "one", at: at(10) }, at(0)),
      presses!.claim({ press: "p", id: "other", at: at(10) }, at(0)),
    ]);
    assert.equal(new Set(both).size, 1);
    assert.equal(await presses!.claim({ press: "q", id: "another", at: at(11) }, at(1)), "another");
    assert.equal(await presses!.claim({ press: "p", id: "late", at: at(20) }, at(10)), both[0]);
    assert.equal(await presses!.claim({ press: "p", id: "later", at: at(21) }, at(11)), "later");
    await store.presses.forget(at(12));
    assert.equal(await store.presses.claim({ press: "q", id: "new", at: at(11) }, at(1)), "new");
    assert.equal(await store.presses.claim({ press: "p", id: "newest", at: at(22) }, at(12)), "later");
  },

  async "finds what is due to be erased, once"({ store }) {
    const [old, young, other] = [
      stored({ finishedAt: "2025-03-01T00:00:00Z" }),
      stored({ finishedAt: "2025-03-03T00:00:00Z" }),
      stored({ finishedAt: "2025-03-01T00:00:00Z", digest: "0".repeat(14) }),
    ];
    await store.transact(async (tx) => {
      for (const each of [old, young, other]) await tx.put(each);
    });
    const { survey, digest } = old;
    const query = { survey, digest, finishedBefore: "2025-03-02T00:00:00Z", limit: 10 };
    const isThere = await store.transact(async ({ erasing }) => {
      if (!erasing) return false;
      assert.deepEqual(await erasing.due(query), [old]);
      await erasing.setBody(old.id, "{}");
      return true;
    });
    if (!isThere) return;
    assert.deepEqual(await store.find(old.id), { ...old, body: "{}", bodyHash: "" });
    assert.deepEqual(await store.find(other.id), other);
    assert.deepEqual(await store.transact(async ({ erasing }) => erasing!.due(query)), []);
  },

  async "keeps what is to be forwarded until it was said, the newest of each submission"({ store, open }) {
    if (!store.forwarded) return;
    const other = await open();
    const one = { survey: "s", submission: "a", event: "received", revision: 1 } as const;
    const two = { ...one, submission: "b" };
    await store.transact(async ({ forwarding }) => forwarding!.put([one, two], at(1)));
    const claim = (from: typeof store, now: number, until: number) =>
      from.transact(async ({ forwarding }) => forwarding!.claim(at(now), at(until), 10));
    assert.deepEqual(await claim(store, 0, 10), []);
    assert.equal((await claim(store, 1, 10)).length, 2);
    // It is the first one's until then.
    assert.deepEqual(await claim(other, 9, 20), []);
    await store.transact(async ({ forwarding }) => {
      await forwarding!.put([{ ...one, revision: 2 }], at(2));
      await forwarding!.drop(one, at(3));
      await forwarding!.putOff(two, at(30), "HTTP 503");
    });
    const [next, ...none] = await claim(other, 3, 20);
    assert.deepEqual([next!.submission, next!.revision, none], ["a", 2, []]);
    assert.deepEqual(await store.forwarded.forwardingStatus(), {
      waiting: 2,
      failing: 1,
      oldest: at(1),
      failures: [{ failure: "HTTP 503", count: 1 }],
    });
    await store.transact(async ({ forwarding }) => forwarding!.drop({ ...one, revision: 2 }, at(4)));
    const [again] = await claim(store, 30, 40);
    assert.deepEqual([again!.submission, again!.attempts], ["b", 1]);
  },

  async "takes a proof of work once, whichever process it comes to, and keeps one secret for each survey"({
    store,
    open,
    reopen,
  }) {
    if (!(await store.transact(async ({ proofs }) => proofs !== undefined))) return;
    const stores = [store, await open()];
    const secrets = stores.map((each, i) =>
      each.transact(async ({ proofs }) => proofs!.proofSecret("s", ["one", "other"][i]!)),
    );
    const [secret] = await Promise.all(secrets);
    assert.deepEqual(await Promise.all(secrets), [secret, secret]);
    const spend = (challenge: string, expiresAt: string, survey = "s", by = store) =>
      by.transact(async ({ proofs }) => proofs!.spendProof({ survey, challenge, expiresAt }));
    const first = await Promise.all(Array.from({ length: 8 }, (_, i) => spend("a", at(10), "s", stores[i % 2])));
    assert.deepEqual(first.filter(Boolean), [true]);
    assert.deepEqual([await spend("a", at(10), "t"), await spend("b", at(20))], [true, true]);
    const again = await reopen();
    await again.transact(async ({ proofs }) => proofs!.forgetProofs("s", at(20)));
    assert.equal(await again.transact(async ({ proofs }) => proofs!.proofSecret("s", "third")), secret);
    // What has expired is forgotten, of this survey only, and nothing else.
    assert.deepEqual(
      [
        await spend("a", at(10), "s", again),
        await spend("b", at(20), "s", again),
        await spend("a", at(10), "t", again),
      ],
      [true, false, false],
    );
  },
};
