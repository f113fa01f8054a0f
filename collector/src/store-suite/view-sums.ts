import assert from "node:assert/strict";
import fc from "fast-check";
import type { Store } from "../store/store.ts";
import type { Views } from "../store/stored.ts";
import { sumsIn } from "../funnel/sums.ts";
import type { CaseTable } from "./case.ts";

const SEEN: Views = {
  survey: "s",
  day: "2025-03-10",
  channel: "web",
  placement: "",
  unit: "Phường 1",
  step: "seen",
  section: "",
  count: 1,
};

const all = async (store: Store, survey = "s"): Promise<Views[]> => {
  const days = await store.viewDays(survey);
  return (await Promise.all(days.map((day) => store.views(survey, day)))).flat().map((each) => ({ ...each }));
};

const sorted = (views: readonly Views[]): string[] =>
  views
    .map(({ survey, day, channel, placement, unit, step, section, count }) =>
      JSON.stringify([survey, day, channel, placement, unit, step, section, count]),
    )
    .sort();

const anyViews = fc.record({
  survey: fc.constantFrom("s", "t"),
  day: fc.constantFrom("2025-03-10", "2025-03-11"),
  channel: fc.constantFrom("web", "kiosk", ""),
  placement: fc.constantFrom("", "hall"),
  unit: fc.constantFrom("", "Đơn vị"),
  step: fc.constantFrom("seen", "section"),
  section: fc.constantFrom("", "a"),
  count: fc.integer({ min: 1, max: 1000 }),
});

export const viewSums = (runs: number): CaseTable => ({
  async "adds views up by day, and keeps days, surveys and names apart"({ store, reopen }) {
    const others: Partial<Views>[] = [
      { day: "2025-03-09" },
      { channel: "" },
      { placement: "hall" },
      { unit: "" },
      { step: "begun" },
      { step: "section", section: "a" },
      { step: "section", section: "b" },
    ];
    for (const other of others) await store.transact((tx) => tx.addViews([{ ...SEEN, ...other, count: 2 }]));
    await store.transact((tx) => tx.addViews([SEEN, { ...SEEN, survey: "t" }]));
    await store.transact((tx) => tx.addViews([{ ...SEEN, count: 3_000_000_000 }]));
    const next = await reopen();
    assert.deepEqual(await next.viewDays("s"), ["2025-03-09", "2025-03-10"]);
    assert.deepEqual(await next.viewDays("u"), []);
    assert.deepEqual(
      sorted(await all(next)),
      sorted([...others.map((other) => ({ ...SEEN, ...other, count: 2 })), { ...SEEN, count: 3_000_000_001 }]),
    );
    assert.deepEqual(sorted(await all(next, "t")), sorted([{ ...SEEN, survey: "t" }]));
  },

  async "adds no views of work that fails"({ store }) {
    const failure = new Error("stop");
    await assert.rejects(
      store.transact(async (tx) => {
        await tx.addViews([SEEN]);
        throw failure;
      }),
      failure,
    );
    assert.deepEqual(await all(store), []);
  },

  async "has sums of views that equal what was sent, at once, over two connections"({ store, open }) {
    const over = [sumsIn(store), sumsIn(await open())];
    const expected = new Map<string, number>();
    const beacons = fc.array(fc.tuple(fc.nat(1), fc.array(anyViews, { maxLength: 6 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(beacons, async (sent) => {
        await Promise.all(sent.map(([connection, list]) => over[connection]!.add(list)));
        for (const { count, ...of } of sent.flatMap(([, list]) => list)) {
          const [name = ""] = sorted([{ ...of, count: 0 }]);
          expected.set(name, (expected.get(name) ?? 0) + count);
        }
        const found = [...(await all(store, "s")), ...(await all(store, "t"))];
        const sums = new Map(found.map((each) => [sorted([{ ...each, count: 0 }])[0]!, each.count]));
        assert.deepEqual(sums, expected);
      }),
      { numRuns: runs },
    );
  },
});
