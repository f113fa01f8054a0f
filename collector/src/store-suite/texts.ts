import assert from "node:assert/strict";
import type { CaseTable } from "./case.ts";
import { stored } from "./sample.ts";

const NUL = "\0";
const same = (text: string): string => text.replaceAll(NUL, "\ufffd");

export const texts: CaseTable = {
  async "keeps what is large: a megabyte of body, long names, a cell of kilobytes"({ store, reopen }) {
    const large = stored({
      body: JSON.stringify({ comment: "Ệ🙂".repeat(160_000) }),
      unit: "u".repeat(4_000),
      channel: "c".repeat(4_000),
    });
    const key = { survey: "s", track: "citizen", cell: JSON.stringify(["x".repeat(2_000), false]) };
    await store.transact(async (tx) => {
      await tx.put(large);
      await tx.setCell(key, { plan: "p", forms: 2_000_000_000, tally: JSON.stringify("t".repeat(1_000_000)) });
    });
    await store.addSurvey({ id: "s", version: "1", digest: "d", firstUsedAt: large.receivedAt, body: large.body });
    const later = await reopen();
    assert.deepEqual(await later.find(large.id), large);
    const [cell] = await later.cells({ ...key, plan: "p", counts: "current", limit: 1 });
    assert.deepEqual([cell?.cell, cell?.tally.length], [key.cell, 1_000_002]);
    assert.equal((await later.sizes({ ...key, plan: "p" }))[0]?.forms, 2_000_000_000);
    assert.equal((await later.surveysUsed("s"))[0]?.body, large.body);
  },

  async "keeps every sign: quotes, line ends, letters of all scripts, half a pair as JSON writes it"({ store }) {
    const odd = `'";--\\ \r\n\t%_ Nguyễn \u0301 中文 العربية 🙂 \\ud800`;
    const one = stored({ unit: odd, channel: odd, body: JSON.stringify({ comment: `${odd}\ud800` }) });
    await store.transact((tx) => tx.put(one));
    assert.deepEqual(await store.find(one.id), one);
    const key = { survey: odd, track: "citizen", cell: odd };
    await store.transact((tx) => tx.setCell(key, { plan: "p", forms: 1, tally: odd }));
    assert.equal(await store.transact((tx) => tx.holdCell(key)), odd);
  },

  async "tells texts apart that a language might take for the same"({ store }) {
    const names = ["a", "A", "á", "a\u0301", "a ", " a", "ａ"];
    for (const cell of names)
      await store.transact((tx) =>
        tx.setCell({ survey: "s", track: "citizen", cell }, { plan: "p", forms: 1, tally: cell }),
      );
    const found = await store.sizes({ survey: "s", track: "citizen", plan: "p" });
    assert.deepEqual(new Set(found.map(({ cell }) => cell)), new Set(names));
    for (const survey of ["a", "A"]) await store.transact((tx) => tx.put(stored({ survey })));
    assert.deepEqual([await store.count("a"), await store.count("A")], [1, 1]);
  },

  async "does not fail at a NUL, wherever somebody put one"({ store }) {
    const one = stored({ unit: `a${NUL}b`, channel: NUL });
    await store.transact((tx) => tx.put(one));
    const found = await store.find(one.id);
    assert.deepEqual(
      [found?.unit, found?.channel].map((text) => same(text!)),
      [same(one.unit!), same(NUL)],
    );
    const key = { survey: "s", track: "citizen", cell: `a${NUL}` };
    await store.transact((tx) => tx.setCell(key, { plan: "p", forms: 1, tally: "1" }));
    assert.equal(await store.transact((tx) => tx.holdCell(key)), "1");
    assert.equal(await store.find(`${one.id}${NUL}`), undefined);
    assert.deepEqual(await store.idsFrom(`0${NUL}`), []);
    assert.equal(await store.count(NUL), 0);
  },
};
