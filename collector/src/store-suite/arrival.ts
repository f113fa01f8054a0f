import assert from "node:assert/strict";
import { inOrder } from "../in-order.ts";
import type { Store } from "../store/store.ts";
import { bounded } from "./bounded.ts";
import type { CaseTable } from "./case.ts";
import { stored } from "./sample.ts";

const uuid = (number: number): string => `${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`;
const day = (number: number): string => `2025-03-${String(number).padStart(2, "0")}T02:00:00.000Z`;

async function ids(store: Store, survey?: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of bounded(inOrder(store, survey))) found.push(id);
  return found;
}

export const arrival: CaseTable = {
  async "pages through all in the order of arrival, and back, ties by id"({ store }) {
    const arrivals = [
      [3, 11],
      [1, 12],
      [4, 11],
      [2, 10],
      [5, 12],
    ] as const;
    for (const [id, at] of arrivals)
      await store.transact((tx) => tx.put(stored({ id: uuid(id), receivedAt: day(at), survey: id === 4 ? "b" : "a" })));
    const expected = [2, 3, 4, 1, 5].map(uuid);
    for (const order of ["oldest-first", "newest-first"] as const) {
      const seen: string[] = [];
      for (let after; ;) {
        const page = await store.page({ order, after, limit: 2 });
        seen.push(...page.map(({ id }) => id));
        if (page.length < 2 || seen.length > expected.length) break;
        after = page.at(-1);
      }
      assert.deepEqual(seen, order === "oldest-first" ? expected : expected.toReversed());
    }
    assert.deepEqual(
      (await store.page({ survey: "a", order: "oldest-first", limit: 10 })).map(({ id }) => id),
      [2, 3, 1, 5].map(uuid),
    );
    assert.deepEqual([await store.count(), await store.count("a"), await store.count("c")], [5, 4, 0]);
  },

  async "exports each that is there all the while exactly once, while others come and go"({ store, open }) {
    const there = Array.from({ length: 450 }, (_, i) => stored({ id: uuid(i), receivedAt: day(10) }));
    await store.transact(async (tx) => {
      for (const each of there) await tx.put(each);
    });
    const writer = await open();
    const seen: string[] = [];
    for await (const { id } of bounded(inOrder(store, undefined))) {
      seen.push(id);
      // The reader is in the middle, and the writer does not wait for it.
      if (seen.length === 100) {
        await writer.transact((tx) => tx.put(stored({ receivedAt: day(11) })));
        await writer.transact((tx) => tx.put(stored({ id: uuid(900), receivedAt: day(9) })));
        await writer.transact((tx) => tx.withdraw(uuid(199), day(12)));
        await writer.transact((tx) => tx.put({ ...there[0]!, revision: 2, receivedAt: day(12) }));
      }
    }
    assert.equal(new Set(seen).size, seen.length);
    for (const { id } of there) assert.ok(seen.includes(id) || id === uuid(199), id);
  },

  async "goes on behind a submission that was withdrawn since"({ store }) {
    for (const id of [1, 2, 3]) await store.transact((tx) => tx.put(stored({ id: uuid(id), receivedAt: day(id) })));
    const [, second] = await store.page({ order: "oldest-first", limit: 2 });
    await store.transact((tx) => tx.withdraw(uuid(2), day(12)));
    const rest = await store.page({ order: "oldest-first", after: second, limit: 2 });
    assert.deepEqual(
      rest.map(({ id }) => id),
      [uuid(3)],
    );
  },

  async "reads while a transaction of another connection is open"({ store, open }) {
    await store.transact((tx) => tx.put(stored({ id: uuid(1) })));
    const reader = await open();
    const writer = store.transact(async (tx) => {
      await tx.put(stored({ id: uuid(2) }));
      // Nothing of it is seen before it ends, and nobody who reads waits for that.
      return ids(reader);
    });
    assert.deepEqual(await writer, [uuid(1)]);
    assert.deepEqual(await ids(reader), [uuid(1), uuid(2)]);
  },
};
