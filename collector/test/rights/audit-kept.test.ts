import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { auditEntries, forgetAudit } from "../../src/rights/audit.ts";
import { DATABASE_KINDS, databaseOf } from "../databases/index.ts";

const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

describe.each(DATABASE_KINDS)("the audit log in %s", (kind) => {
  async function log() {
    const database = await databaseOf(kind);
    const store = await database.open();
    const db = await database.kysely();
    onTestFinished(async () => {
      await Promise.all([store.close(), db.destroy()]);
      await database.remove();
    });
    const entry = (id: string, at: string) => ({
      id,
      at,
      who: "an",
      did: "list",
      survey: null,
      unit: null,
      detail: "",
    });
    await store.transact(async (tx) => {
      await tx.rights!.addAudit(entry("old", daysAgo(366)));
      await tx.rights!.addAudit(entry("young", daysAgo(364)));
    });
    const ids = async () => {
      const found = [];
      for await (const { id } of auditEntries(store)) found.push(id);
      return found;
    };
    return { store, db, ids };
  }

  it("is changed by nobody, not even in the database itself", async () => {
    const { db, ids } = await log();
    await expect(sql`update audit set who = 'nobody'`.execute(db)).rejects.toThrow(/Nothing changes/);
    await expect(sql`update audit set at = '2000' where id = 'young'`.execute(db)).rejects.toThrow(/Nothing changes/);
    await expect(sql`delete from audit`.execute(db)).rejects.toThrow(/kept for a year/);
    if (kind === "PostgreSQL") await expect(sql`truncate audit`.execute(db)).rejects.toThrow(/Nothing changes/);
    expect(await ids()).toEqual(["old", "young"]);
  });

  it("forgets what is older than a year when it is told to", async () => {
    const { store, ids } = await log();
    await expect(forgetAudit(store, daysAgo(0))).rejects.toThrow(/kept for a year/);
    expect(await ids()).toEqual(["old", "young"]);
    const keepsAll: Pick<typeof store, "transact"> = {
      transact: (work) => store.transact((tx) => work({ ...tx, rights: { ...tx.rights!, forgetAudit: undefined! } })),
    };
    expect(await forgetAudit(keepsAll, daysAgo(365)), "in a store that forgets nothing").toBe(0);
    expect(await forgetAudit(store, daysAgo(365))).toBe(1);
    expect(await ids()).toEqual(["young"]);
  });
});
