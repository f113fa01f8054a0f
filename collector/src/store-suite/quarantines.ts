import assert from "node:assert/strict";
import type { Quarantine } from "../quarantine/quarantines.ts";
import type { Store } from "../store/store.ts";
import type { CaseTable } from "./case.ts";
import { stored } from "./sample.ts";

const uuid = (number: number): string => `${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`;
const at = (minute: number): string =>
  `2025-03-10T0${2 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}:00.000Z`;

const quarantine = (id: string, parts: Partial<Quarantine> = {}): Quarantine => ({
  id,
  survey: "a",
  from: at(0),
  to: at(9),
  unit: null,
  channel: null,
  reason: "Một máy gửi hàng loạt",
  who: "command line (an)",
  makerUnit: null,
  madeAt: at(10),
  releasedAt: null,
  ...parts,
});

/** Forms 1, 2 … of the survey “a”, a minute after the other. */
async function forms(store: Store, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, i) => uuid(i + 1));
  await store.transact(async (tx) => {
    for (const [i, id] of ids.entries()) await tx.put(stored({ id, survey: "a", receivedAt: at(i) }));
  });
  return ids;
}

const mark = (store: Store, ids: readonly string[], from: string | null, to: string | null): Promise<string[]> =>
  store.transact(async (tx) => (await tx.quarantines!.mark(ids, from, to)).map(({ id }) => id));

/** Forms that are out of the figures. A store that takes none out passes. */
export const quarantines: CaseTable = {
  async "keeps quarantines in their order, of each survey its own, and when each ended"({ store, reopen }) {
    if (!store.quarantines) return;
    const [late, early] = [
      quarantine("1", { madeAt: at(20) }),
      quarantine("2", { unit: "u", channel: "web", makerUnit: "u" }),
    ];
    await store.transact(async (tx) => {
      for (const each of [late, early, quarantine("1", { survey: "b" })]) await tx.quarantines!.addQuarantine(each);
    });
    await store.transact(async (tx) => tx.quarantines!.endQuarantine(late, at(30)));
    await assert.rejects(
      store.transact(async (tx) => {
        await tx.quarantines!.endQuarantine(early, at(30));
        throw new Error("Not done.");
      }),
    );
    const { quarantines: kept } = await reopen();
    const plain = async (survey: string) => (await kept!.quarantines(survey)).map((each) => ({ ...each }));
    assert.deepEqual(await plain("a"), [early, { ...late, releasedAt: at(30) }]);
    assert.deepEqual(await plain("b"), [quarantine("1", { survey: "b" })]);
    assert.deepEqual(await plain("c"), []);
  },

  async "marks the forms that are meant, once, and says which it has changed"({ store, reopen }) {
    if (!store.quarantines) return;
    const ids = await forms(store, 4);
    await store.transact((tx) => tx.withdraw(ids[3]!, at(9)));
    const changed = await store.transact(async (tx) => tx.quarantines!.mark([ids[0]!, ids[1]!, ids[3]!], null, "q"));
    assert.deepEqual(
      changed.map(({ id, survey, body }) => [id, survey, body]),
      [ids[0], ids[1]].map((id) => [id, "a", '{"answers":{}}']),
    );
    // What is out already stays where it is, whoever means it, too.
    assert.deepEqual(await mark(store, ids, null, "other"), [ids[2]]);
    assert.deepEqual(await mark(store, ids, "q", null), [ids[0], ids[1]]);
    assert.deepEqual(await mark(store, ids, "q", null), []);
    await assert.rejects(
      store.transact(async (tx) => {
        await tx.quarantines!.mark(ids, null, "q");
        throw new Error("Not done.");
      }),
    );
    const again = await reopen();
    assert.equal(await again.quarantines!.setAside("a"), 1);
    assert.equal(await again.quarantines!.setAside("b"), 0);
    const marks = (await again.page({ survey: "a", order: "oldest-first", limit: 9 })).map((each) => each.quarantine);
    assert.deepEqual(marks, [undefined, undefined, "other"]);
    assert.equal(await again.count("a"), 3);
  },

  async "says of what it replaces and withdraws whether it is out, and keeps a correction out"({ store }) {
    if (!store.quarantines) return;
    const [corrected, withdrawn] = (await forms(store, 2)) as [string, string];
    await mark(store, [corrected, withdrawn], null, "q");
    const put = await store.transact((tx) => tx.put(stored({ id: corrected, survey: "a", revision: 2 })));
    assert.equal(put.isStored && put.replaced?.quarantine, "q");
    assert.equal((await store.find(corrected))?.quarantine, "q");
    assert.equal((await store.transact((tx) => tx.withdraw(withdrawn, at(9))))?.quarantine, "q");
    assert.equal(await store.quarantines.setAside("a"), 1);
  },

  async "changes a form once, though two who read it both would"({ store, open }) {
    if (!store.quarantines) return;
    const ids = await forms(store, 20);
    const other = await open();
    const changed = await Promise.all([mark(store, ids, null, "q"), mark(other, ids, null, "r")]);
    assert.deepEqual(changed.flat().sort(), ids);
    assert.equal(await store.quarantines.setAside("a"), 20);
  },

  async "keeps which cells each edition has changed, of each track its own, until they are forgotten"({
    store,
    reopen,
  }) {
    if (!store.quarantines) return;
    const [one, two, other] = [
      { survey: "a", track: "citizen" },
      { survey: "a", track: "verified" },
      { survey: "b", track: "citizen" },
    ];
    const [first, second] = [
      { number: -1, at: at(1), cells: ['["web",false]', "", "[null,true]"] },
      { number: 11, at: at(2), cells: ['["web",false]'] },
    ];
    await store.transact(async (tx) => {
      for (const of of [one, two, other]) await tx.quarantines!.addEditionCells(of, second);
      await tx.quarantines!.addEditionCells(one, first);
      assert.deepEqual(await tx.quarantines!.editionCells(one), [first, second]);
    });
    await store.transact((tx) => tx.quarantines!.forgetEditionCells(two));
    await assert.rejects(
      store.transact(async (tx) => {
        await tx.quarantines!.forgetEditionCells(one);
        throw new Error("Not done.");
      }),
    );
    const { quarantines: kept } = await reopen();
    assert.deepEqual(await kept!.editionCells(one), [first, second]);
    assert.deepEqual(await kept!.editionCells(two), []);
    assert.deepEqual(await kept!.editionCells(other), [second]);
  },

  async "counts what arrived by hour and by minute, within two moments, in order"({ store }) {
    if (!store.quarantines) return;
    await forms(store, 3);
    await store.transact(async (tx) => {
      await tx.put(stored({ survey: "a", receivedAt: at(1) }));
      await tx.put(stored({ survey: "a", receivedAt: at(65) }));
      await tx.put(stored({ survey: "b", receivedAt: at(1) }));
    });
    const arrivals = async (by: "hour" | "minute", from: string, to: string) =>
      (await store.quarantines!.arrivals({ survey: "a", by, from, to })).map((each) => [each.at, each.forms]);
    assert.deepEqual(await arrivals("hour", at(0), at(90)), [
      ["2025-03-10T02", 4],
      ["2025-03-10T03", 1],
    ]);
    assert.deepEqual(await arrivals("minute", at(1), at(65)), [
      ["2025-03-10T02:01", 2],
      ["2025-03-10T02:02", 1],
    ]);
  },

  async "counts what arrived, and what is out, of the units that are asked for, and of no other"({ store }) {
    if (!store.quarantines) return;
    const rows = ["u", "v", "w", null].map((unit, i) =>
      stored({ id: uuid(i + 1), survey: "a", unit, receivedAt: at(i) }),
    );
    await store.transact(async (tx) => {
      for (const row of [...rows, stored({ survey: "b", unit: "u", receivedAt: at(5) })]) await tx.put(row);
    });
    const ids = rows.map(({ id }) => id);
    await mark(store, ids, null, "q");
    const days = { survey: "a", by: "minute", from: at(0), to: at(9) } as const;
    const found = await store.quarantines.arrivals({ ...days, units: ["u", "w", "no such"] });
    assert.deepEqual(
      found.map((each) => [each.at, each.forms]),
      [
        ["2025-03-10T02:00", 1],
        ["2025-03-10T02:02", 1],
      ],
    );
    assert.equal(await store.quarantines.setAside("a", ["u", "w", "no such"]), 2);
    assert.equal(await store.quarantines.setAside("a", ["no such"]), 0);
    assert.equal(await store.quarantines.setAside("a"), 4);
  },
};
