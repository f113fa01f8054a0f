import { randomUUID } from "node:crypto";
import type { Store } from "../store/store.ts";
import type { AuditEntry } from "./rights.ts";

const BATCH = 500;

/** Writes down what somebody did, where the store keeps it. */
export const audit = (
  store: Pick<Store, "transact">,
  now: Date,
  { survey = null, unit = null, detail = "", ...entry }: Pick<AuditEntry, "who" | "did"> & Partial<AuditEntry>,
): Promise<void> =>
  store.transact(async (tx) =>
    tx.rights?.addAudit({ ...entry, survey, unit, detail, id: randomUUID(), at: now.toISOString() }),
  );

/**
 * Forgets what was written down before. The database refuses to forget what is younger than a year, and then nothing more is forgotten.
 * @returns how many entries
 */
export async function forgetAudit(store: Pick<Store, "transact">, before: string): Promise<number> {
  let count = 0;
  for (let some = BATCH; some === BATCH; count += some) {
    some = await store.transact(async ({ rights }) => {
      if (!rights?.forgetAudit) return 0;
      const due = (await rights.audit({ limit: BATCH })).filter(({ at }) => at < before);
      await rights.forgetAudit(due.map(({ id }) => id));
      return due.length;
    });
  }
  return count;
}

/** Everything that was written down, in its order. */
export async function* auditEntries(store: Pick<Store, "rights">): AsyncGenerator<AuditEntry> {
  let after: AuditEntry | undefined;
  for (;;) {
    const entries = (await store.rights?.audit({ after, limit: BATCH })) ?? [];
    yield* entries;
    if (entries.length < BATCH) return;
    after = entries.at(-1);
  }
}
