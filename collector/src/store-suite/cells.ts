import assert from "node:assert/strict";
import type { Store } from "../store/store.ts";
import type { CaseTable } from "./case.ts";

const OF = { survey: "s", track: "citizen" };

const set = (store: Store, cell: string, forms: number, plan = "p", of = OF) =>
  store.transact((tx) => tx.setCell({ ...of, cell }, { plan, forms, tally: `{"forms":${forms}}` }));

async function sizes(store: Store, plan = "p", of = OF) {
  const found = await store.sizes({ ...of, plan });
  return Object.fromEntries(found.map(({ cell, forms, published }) => [cell, [forms, published]]));
}

export const cells: CaseTable = {
  async "has no plan, cell or edition before one is set, also where one was held"({ store }) {
    const held = await store.transact(async (tx) => [
      await tx.holdPlans("s", ["0", "f"]),
      await tx.holdCell({ ...OF, cell: "c" }),
    ]);
    assert.deepEqual(held, [["", ""], undefined]);
    assert.deepEqual([...new Set((await store.plans("s")).values())].filter(Boolean), []);
    assert.deepEqual(await sizes(store), {});
    assert.deepEqual({ ...(await store.edition(OF)) }, { issuedAt: null, number: 0 });
  },

  async "keeps surveys, tracks and plans apart"({ store }) {
    await set(store, "", 1);
    await set(store, '["a",false]', 2);
    await set(store, "", 3, "p", { ...OF, track: "self" });
    await set(store, "", 4, "p", { ...OF, survey: "t" });
    await set(store, "other plan", 5, "q");
    const edition = { issuedAt: "2025-03-11T00:00:00.000Z", number: 7, made: '{"units":[{"id":"xã"}]}' };
    await store.transact((tx) => tx.setEdition(OF, edition));
    assert.deepEqual({ ...(await store.edition(OF)) }, edition);
    await store.transact((tx) => tx.setPlans("s", ["0", "1"], "p"));
    assert.deepEqual(await sizes(store), { "": [1, 0], '["a",false]': [2, 0] });
    assert.deepEqual(await sizes(store, "p", { ...OF, track: "self" }), { "": [3, 0] });
    assert.deepEqual(await sizes(store, "q"), { "other plan": [5, 0] });
    assert.equal((await store.edition({ ...OF, track: "self" })).number, 0);
    assert.equal((await store.plans("t")).size, 0);
    assert.deepEqual(await store.transact((tx) => tx.holdPlans("s", ["0", "1", "2"])), ["p", "p", ""]);
  },

  async "holds and sets several cells at once as one after the other, and keeps what was published"({ store }) {
    await set(store, "a", 5);
    await set(store, "b", 6, "old");
    await store.transact((tx) => tx.publishCells(OF, ["a"]));
    const keys = ["a", "b", "c"].map((cell) => ({ ...OF, cell }));
    const held = await store.transact(async (tx) => {
      if (!tx.holdCells || !tx.setCells) return undefined;
      const before = await tx.holdCells(keys);
      await tx.setCells(keys.map((key, i) => ({ ...key, plan: "p", forms: 7 + i, tally: `{"forms":${7 + i}}` })));
      return before;
    });
    // A store without them is asked for one after the other.
    if (!held) return;
    assert.deepEqual(held, ['{"forms":5}', '{"forms":6}', undefined]);
    assert.deepEqual(await sizes(store), { a: [7, 5], b: [8, 0], c: [9, 0] });
    assert.equal(await store.transact((tx) => tx.holdCell(keys[2]!)), '{"forms":9}');
    const [published] = await store.cells({ ...OF, plan: "p", counts: "published", limit: 9 });
    assert.equal(published!.tally, '{"forms":5}');
  },

  async "leads through all cells, page by page"({ store }) {
    const names = Array.from({ length: 23 }, (_, i) => `["Đơn vị ${i}","${i % 2 ? "web" : "Kiosk"}",false]`);
    await store.transact(async (tx) => {
      for (const cell of names) await tx.setCell({ ...OF, cell }, { plan: "p", forms: 1, tally: cell });
    });
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await store.cells({ ...OF, plan: "p", counts: "current", after, limit: 5 });
      for (const { cell, tally } of page) assert.equal(tally, cell);
      seen.push(...page.map(({ cell }) => cell));
      if (page.length < 5 || seen.length > names.length) break;
      after = page.at(-1)!.cell;
    }
    assert.deepEqual(seen.toSorted(), names.toSorted());
  },

  async "publishes the cells that are named, as they are, and keeps that while more is counted"({ store }) {
    await set(store, "a", 5);
    await set(store, "b", 6);
    await store.transact((tx) => tx.publishCells(OF, ["a"]));
    await set(store, "a", 7);
    const published = async () =>
      (await store.cells({ ...OF, plan: "p", counts: "published", limit: 9 })).map(({ cell, tally }) => [cell, tally]);
    assert.deepEqual(await published(), [["a", '{"forms":5}']]);
    assert.deepEqual(await sizes(store), { a: [7, 5], b: [6, 0] });
    await store.transact((tx) => tx.publishCells(OF, []));
    await store.transact((tx) => tx.publishCells(OF, ["a", "b"]));
    assert.deepEqual((await published()).sort(), [
      ["a", '{"forms":7}'],
      ["b", '{"forms":6}'],
    ]);
  },

  async "drops what was counted by another plan"({ store }) {
    await set(store, "a", 1, "old");
    await set(store, "b", 1);
    await set(store, "c", 1, "old", { ...OF, survey: "t" });
    await set(store, "d", 1, "older", { ...OF, track: "self" });
    assert.equal(await store.transact((tx) => tx.dropCells("s", "p")), 2);
    assert.equal(await store.transact((tx) => tx.dropCells("s", "p")), 0);
    assert.deepEqual([await sizes(store), await sizes(store, "old")], [{ b: [1, 0] }, {}]);
    assert.deepEqual(await sizes(store, "old", { ...OF, survey: "t" }), { c: [1, 0] });
  },
};
