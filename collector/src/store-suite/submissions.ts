import assert from "node:assert/strict";
import type { CaseTable } from "./case.ts";
import type { PutResult } from "../store/store.ts";
import { stored } from "./sample.ts";

const uuid = (number: number): string => `0000000${number}-0000-4000-8000-000000000000`;
const AT = "2025-03-11T00:00:00.000Z";

export const submissions: CaseTable = {
  async "stores a submission once, and gives it back as it was"({ store }) {
    const [one, other] = [stored(), stored({ unit: null, partial: true })];
    for (const each of [one, other]) {
      assert.deepEqual(await store.transact((tx) => tx.put(each)), { isStored: true });
      assert.equal((await store.transact((tx) => tx.put(each))).isStored, false);
      assert.deepEqual(await store.find(each.id), each);
    }
    assert.equal(await store.count(), 2);
    assert.equal(await store.find(stored().id), undefined);
  },

  async "stores many as it stores each"({ store }) {
    const withdrawn = stored({ id: uuid(2) });
    const [taken, lower] = [stored({ id: uuid(3) }), stored({ id: uuid(5), body: '{"lower":true}' })];
    for (const each of [withdrawn, taken, lower]) await store.transact((tx) => tx.put(each));
    await store.transact((tx) => tx.withdraw(withdrawn.id, AT));
    const all = [
      stored({ id: uuid(1) }),
      withdrawn,
      { ...taken, body: '{"other":true}' },
      stored({ id: uuid(4), unit: null, partial: true }),
      { ...lower, revision: 2, body: '{"higher":true}' },
    ];
    const results = await store.transact(async (tx) => {
      if (tx.putAll) return tx.putAll(all);
      const each: PutResult[] = [];
      for (const one of all) each.push(await tx.put(one));
      return each;
    });
    assert.deepEqual(
      results.map(({ isStored }) => isStored),
      [true, false, false, true, true],
    );
    const [, , , , last] = results as { replaced?: { body: string } }[];
    assert.equal(last?.replaced?.body, '{"lower":true}');
    for (const [i, expected] of [all[0], undefined, taken, all[3], all[4]].entries())
      assert.deepEqual(await store.find(all[i]!.id), expected);
  },

  async "stores nothing in place of the same revision with another body, and nothing lower"({ store }) {
    const second = stored({ revision: 2, body: '{"second":true}' });
    await store.transact((tx) => tx.put(second));
    for (const revision of [1, 2]) {
      const other = { ...second, revision, body: '{"other":true}' };
      assert.equal((await store.transact((tx) => tx.put(other))).isStored, false);
    }
    assert.deepEqual(await store.find(second.id), second);
  },

  async "replaces a lower revision, tells what it replaced, and leaves it where it was in the order of arrival"({
    store,
  }) {
    const first = stored({ receivedAt: "2025-03-10T02:00:00.000Z", body: '{"first":true}', survey: "before" });
    const next = { ...first, revision: 3, receivedAt: AT, body: '{"next":true}', survey: "after", unit: null };
    await store.transact((tx) => tx.put(first));
    const { isStored, ...rest } = await store.transact((tx) => tx.put(next));
    assert.ok(isStored);
    const { replaced } = rest as { replaced?: { id: string; survey: string; body: string } };
    assert.deepEqual([replaced?.id, replaced?.survey, replaced?.body], [first.id, "before", '{"first":true}']);
    assert.deepEqual(await store.find(first.id), { ...next, receivedAt: first.receivedAt });
    assert.deepEqual([await store.count(), await store.count("before"), await store.count("after")], [1, 0, 1]);
  },

  async "completes what was partial, and never makes it partial again"({ store }) {
    const { id } = stored();
    const revisions = [
      { revision: 1, partial: true },
      { revision: 2, partial: true },
      { revision: 3, partial: false },
      { revision: 4, partial: true },
      { revision: 5, partial: false },
    ];
    const results: boolean[] = [];
    for (const each of revisions) {
      const { isStored } = await store.transact((tx) => tx.put(stored({ id, ...each })));
      results.push(isStored);
    }
    assert.deepEqual(results, [true, true, true, false, true]);
    assert.equal((await store.find(id))?.revision, 5);
  },

  async "forgets what is withdrawn, once, and takes no revision of it again"({ store }) {
    const gone = stored({ revision: 2 });
    const left = stored();
    await store.transact((tx) => tx.put(gone));
    await store.transact((tx) => tx.put(left));
    const forgotten = await store.transact((tx) => tx.withdraw(gone.id, AT));
    assert.deepEqual([forgotten?.id, forgotten?.survey, forgotten?.body], [gone.id, gone.survey, gone.body]);
    assert.equal(await store.transact((tx) => tx.withdraw(gone.id, AT)), undefined);
    assert.deepEqual({ ...(await store.findWithdrawn(gone.id)) }, { id: gone.id, revision: 2 });
    for (const revision of [1, 2, 3]) {
      assert.equal((await store.transact((tx) => tx.put({ ...gone, revision }))).isStored, false);
    }
    assert.equal(await store.find(gone.id), undefined);
    assert.deepEqual(
      (await store.page({ order: "oldest-first", limit: 10 })).map(({ id }) => id),
      [left.id],
    );
  },

  async "withdraws nothing under an id that it does not know, which may still come"({ store }) {
    const { id } = stored();
    assert.equal(await store.transact((tx) => tx.withdraw(id, AT)), undefined);
    assert.equal(await store.findWithdrawn(id), undefined);
    assert.ok((await store.transact((tx) => tx.put(stored({ id })))).isStored);
  },

  async "finds up to two ids that begin with a prefix, withdrawn ones too"({ store }) {
    const ids = ["0a1b2c3d-0000", "0a1b2c3d-ffff", "0a1b2c3e-0000"].map((begin) => `${begin}-4000-8000-000000000000`);
    for (const id of ids) await store.transact((tx) => tx.put(stored({ id })));
    await store.transact((tx) => tx.withdraw(ids[2]!, AT));
    assert.deepEqual((await store.idsFrom("0a1b2c3d")).sort(), ids.slice(0, 2));
    assert.deepEqual(await store.idsFrom("0a1b2c3e"), [ids[2]]);
    assert.deepEqual(await store.idsFrom(ids[0]!), [ids[0]]);
    assert.deepEqual(await store.idsFrom("0a1b2c3f"), []);
    assert.equal((await store.idsFrom("0a1b2c3")).length, 2);
  },

  async "keeps each version of a survey once, in the order in which they were used"({ store }) {
    const first = { id: "s", version: "1", digest: "b", firstUsedAt: "2025-03-10T02:00:00.000Z", body: '{"v":1}' };
    const second = { ...first, version: "2", digest: "a", firstUsedAt: "2025-03-11T02:00:00.000Z", body: '{"v":2}' };
    for (const each of [second, first, { ...first, firstUsedAt: "2025-03-12T02:00:00.000Z" }, { ...first, id: "t" }])
      await store.addSurvey(each);
    assert.deepEqual(await store.surveysUsed("s"), [first, second]);
    assert.deepEqual(await store.surveysUsed("none"), []);
  },

  async "keeps a version of a survey once that several processes add while others store"({ store, open }) {
    const stores = [store, await open()];
    const version = { id: "s", version: "1", digest: "d", firstUsedAt: AT, body: "{}" };
    await Promise.all(
      Array.from({ length: 8 }, async (_, i) => {
        const put = stores[i % 2]!.transact((tx) => tx.put(stored()));
        await stores[(i + 1) % 2]!.addSurvey(version);
        await put;
      }),
    );
    assert.deepEqual([(await store.surveysUsed("s")).length, await store.count()], [1, 8]);
  },
};
