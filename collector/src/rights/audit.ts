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
