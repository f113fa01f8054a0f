import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { AuditEntry, StoredToken } from "../rights/rights.ts";
import type { CaseTable } from "./case.ts";
import { stored } from "./sample.ts";

const token = (parts: Partial<StoredToken> = {}): StoredToken => ({
  hash: randomUUID().replaceAll("-", "").repeat(2),
  name: "Sở Nội vụ",
  scopes: "read export",
  unit: null,
  createdAt: "2025-03-10T02:00:00.000Z",
  endsAt: null,
  usedOn: null,
  ...parts,
});

const entry = (parts: Partial<AuditEntry> = {}): AuditEntry => ({
  id: randomUUID(),
  at: "2025-03-10T02:00:00.000Z",
  who: "Sở Nội vụ",
  did: "export.csv",
  survey: "store-suite",
  unit: null,
  detail: "",
  ...parts,
});

/** A store without `rights` passes those of tokens and of the log. */
export const rights: CaseTable = {
  async "narrows pages and counts to units"({ store }) {
    const rows = ["a", "b", null, "c", "b", "d"].map((unit, i) => stored({ unit, receivedAt: at(i) }));
    await store.transact(async (tx) => {
      for (const row of rows) await tx.put(row);
      await tx.put(stored({ unit: "b", survey: "other", receivedAt: at(9) }));
    });
    const units = ["b", "c", "no such"];
    const query = { survey: "store-suite", units, order: "oldest-first", limit: 2 } as const;
    const first = await store.page(query);
    const second = await store.page({ ...query, after: first.at(-1) });
    assert.deepEqual(
      [...first, ...second].map(({ id }) => id),
      [1, 3, 4].map((i) => rows[i]!.id),
    );
    assert.equal(await store.count("store-suite", units), 3);
    assert.equal(await store.count(undefined, units), 4);
    assert.equal(await store.count(undefined, ["no such"]), 0);
  },

  async "keeps tokens, ends each at the earlier moment, and notes their use, also after a restart"({ store, reopen }) {
    if (!store.rights) return;
    const tokens = [
      token({ createdAt: at(2), unit: "phuong-a" }),
      token({ createdAt: at(1), endsAt: at(5) }),
      token({ createdAt: at(3) }),
    ];
    await store.transact(async (tx) => {
      for (const each of tokens) await tx.rights!.addToken(each);
      await tx.rights!.endToken(tokens[1]!.hash, at(9));
      await tx.rights!.endToken(tokens[2]!.hash, at(9));
      await tx.rights!.endToken(tokens[2]!.hash, at(4));
      await tx.rights!.useToken(tokens[0]!.hash, "2025-03-11");
    });
    const { rights } = await reopen();
    assert.deepEqual(await rights!.tokens(), [
      tokens[1],
      { ...tokens[0], usedOn: "2025-03-11" },
      { ...tokens[2], endsAt: at(4) },
    ]);
    assert.deepEqual(await rights!.token(tokens[1]!.hash), tokens[1]);
    assert.equal(await rights!.token(token().hash), undefined);
    await assert.rejects(store.transact(async (tx) => tx.rights!.addToken(tokens[0]!)));
  },

  async "keeps what was done in its order, all or nothing with what it belongs to"({ store }) {
    if (!store.rights) return;
    const entries = [3, 1, 2, 2, 2].map((i) => entry({ at: at(i), detail: `Lý do ${i}` }));
    await store.transact(async (tx) => {
      for (const each of entries) await tx.rights!.addAudit(each);
    });
    await assert.rejects(
      store.transact(async (tx) => {
        await tx.rights!.addAudit(entry());
        throw new Error("Not done.");
      }),
    );
    const found: AuditEntry[] = [];
    for (let page = await store.rights.audit({ limit: 2 }); page.length;) {
      found.push(...page);
      page = await store.rights.audit({ after: found.at(-1), limit: 2 });
    }
    const inOrder = [...entries].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
    assert.deepEqual(found, inOrder);
  },
};

const at = (second: number): string => `2025-03-10T02:00:0${second}.000Z`;
