import assert from "node:assert/strict";
import type { CaseTable } from "./case.ts";
import { stored } from "./sample.ts";

const AT = "2025-03-11T00:00:00.000Z";
const KEY = { survey: "s", track: "citizen", cell: "c" };
const COUNT = { plan: "p", forms: 1, tally: "1" };

export const transactions: CaseTable = {
  async "gives what the work gave, and lets it read what it wrote"({ store }) {
    const [one, two] = [stored(), stored()];
    const result = await store.transact(async (tx) => {
      await tx.put(one);
      await tx.put(two);
      await tx.withdraw(one.id, AT);
      await tx.holdCell(KEY);
      await tx.setCell(KEY, COUNT);
      await tx.setPlans("s", ["0"], "p");
      await tx.setEdition(KEY, { issuedAt: AT, number: 4 });
      return [
        await tx.count(),
        (await tx.findWithdrawn(one.id))?.revision,
        await tx.holdCell(KEY),
        (await tx.plans("s")).get("0"),
        (await tx.edition(KEY)).number,
      ];
    });
    assert.deepEqual(result, [1, 1, "1", "p", 4]);
  },

  async "leaves nothing of work that failed in the middle, rejects with its error, and goes on"({ store }) {
    const [kept, gone] = [stored({ body: '{"before":true}' }), stored()];
    await store.transact(async (tx) => {
      await tx.put(kept);
      await tx.put(gone);
      await tx.holdCell(KEY);
      await tx.setCell(KEY, COUNT);
      await tx.holdPlans("s", ["0"]);
      await tx.setPlans("s", ["0"], "p");
      await tx.setEdition(KEY, { issuedAt: AT, number: 1 });
    });
    const failure = new Error("in the middle");
    const added = stored();
    const failing = store.transact(async (tx) => {
      await tx.put(added);
      await tx.put({ ...kept, revision: 2, body: '{"after":true}' });
      await tx.withdraw(gone.id, AT);
      await tx.holdPlans("s", ["1"]);
      await tx.setPlans("s", ["0"], "q");
      await tx.holdCell({ ...KEY, cell: "d" });
      await tx.setCell({ ...KEY, cell: "d" }, COUNT);
      await tx.publishCells(KEY, ["c"]);
      await tx.dropCells("s", "none");
      await tx.setEdition(KEY, { issuedAt: null, number: 2 });
      throw failure;
    });
    await assert.rejects(failing, (error) => error === failure);

    assert.deepEqual([await store.find(kept.id), await store.find(gone.id)], [kept, gone]);
    assert.deepEqual([await store.find(added.id), await store.findWithdrawn(gone.id)], [undefined, undefined]);
    assert.deepEqual([...(await store.plans("s"))], [["0", "p"]]);
    assert.deepEqual({ ...(await store.edition(KEY)) }, { issuedAt: AT, number: 1 });
    const sizes = await store.sizes({ survey: "s", track: "citizen", plan: "p" });
    assert.deepEqual(
      sizes.map((size) => ({ ...size })),
      [{ cell: "c", forms: 1, published: 0 }],
    );
    assert.ok((await store.transact((tx) => tx.put(added))).isStored);
    await store.ping();
  },

  async "does the others when some of many that come at once fail"({ store, open }) {
    const stores = [store, await open()];
    const all = Array.from({ length: 20 }, () => stored());
    const ends = await Promise.allSettled(
      all.map((one, i) =>
        stores[i % 2]!.transact(async (tx) => {
          await tx.put(one);
          if (i % 5 === 3) throw new Error(`Failure ${i}`);
          return i;
        }),
      ),
    );
    assert.deepEqual(
      ends.map((end) => (end.status === "fulfilled" ? end.value : (end.reason as Error).message)),
      all.map((_, i) => (i % 5 === 3 ? `Failure ${i}` : i)),
    );
    for (const [i, one] of all.entries())
      assert.equal((await store.find(one.id))?.id, i % 5 === 3 ? undefined : one.id);
  },

  async "has all that was committed after a restart"({ store, reopen }) {
    const [one, two] = [stored({ partial: true }), stored()];
    await store.addSurvey({ id: "s", version: "1", digest: "d", firstUsedAt: AT, body: "{}" });
    await store.transact(async (tx) => {
      await tx.put(one);
      await tx.put(two);
      await tx.withdraw(two.id, AT);
      await tx.setPlans("s", ["0"], "p");
      await tx.holdCell(KEY);
      await tx.setCell(KEY, COUNT);
      await tx.publishCells(KEY, ["c"]);
      await tx.setEdition(KEY, { issuedAt: AT, number: 1 });
    });
    const later = await reopen();
    await later.ping();
    assert.deepEqual(await later.find(one.id), one);
    assert.equal((await later.findWithdrawn(two.id))?.revision, 1);
    assert.equal((await later.surveysUsed("s")).length, 1);
    assert.equal((await later.plans("s")).get("0"), "p");
    const published = await later.cells({ ...KEY, plan: "p", counts: "published", limit: 10 });
    assert.deepEqual(
      published.map(({ tally }) => tally),
      ["1"],
    );
    assert.equal((await later.edition(KEY)).number, 1);
    assert.ok((await later.transact((tx) => tx.put({ ...one, revision: 2, partial: false }))).isStored);
  },

  async "stores one of many that come at once under one id, whichever connection they take"({ store, open }) {
    const stores = [store, await open()];
    const one = stored();
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, i) => stores[i % 2]!.transact((tx) => tx.put({ ...one, channel: `c${i}` }))),
    );
    const first = results.findIndex(({ isStored }) => isStored);
    assert.equal(results.filter(({ isStored }) => isStored).length, 1);
    assert.equal((await store.find(one.id))?.channel, `c${first}`);
  },

  async "loses no change of a cell that many change at once"({ store, open }) {
    const stores = [store, await open()];
    const each = Array.from({ length: 16 }, (_, i) =>
      stores[i % 2]!.transact(async (tx) => {
        await tx.holdPlans("s", [(i % 16).toString(16)]);
        const sum = Number((await tx.holdCell(KEY)) ?? 0);
        await tx.setCell(KEY, { plan: "p", forms: sum + 1, tally: String(sum + 1) });
      }),
    );
    await Promise.all(each);
    const [cell] = await store.cells({ ...KEY, plan: "p", counts: "current", limit: 1 });
    assert.equal(cell?.tally, "16");
  },

  async "lets nobody into a part of a survey that somebody holds"({ store, open }) {
    const stores = [store, await open()];
    const parts = [..."0123"];
    const each = Array.from({ length: 8 }, (_, i) =>
      stores[i % 2]!.transact(async (tx) => {
        const held = await tx.holdPlans("s", parts);
        await tx.setPlans("s", parts, String(Number(held[0]) + 1));
        return held;
      }),
    );
    const seen = await Promise.all(each);
    assert.deepEqual(seen.map(([first]) => Number(first)).sort(), [0, 1, 2, 3, 4, 5, 6, 7]);
    for (const held of seen) assert.equal(new Set(held).size, 1);
    assert.deepEqual(new Set((await store.plans("s")).values()), new Set(["8"]));
  },

  async "either stores or withdraws what is revised and withdrawn at once"({ store, open }) {
    const stores = [store, await open()];
    for (let round = 0; round < 8; round++) {
      const one = stored();
      await store.transact((tx) => tx.put(one));
      const [put, gone] = await Promise.all([
        stores[round % 2]!.transact((tx) => tx.put({ ...one, revision: 2 })),
        stores[(round + 1) % 2]!.transact((tx) => tx.withdraw(one.id, AT)),
      ]);
      assert.equal(gone?.id, one.id);
      assert.equal(await store.find(one.id), undefined);
      assert.equal((await store.findWithdrawn(one.id))?.revision, put.isStored ? 2 : 1);
    }
  },
};
