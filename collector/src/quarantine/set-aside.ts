import type { Submission } from "../../../src/schema/index.ts";
import { inOrder } from "../in-order.ts";
import type { Store, StoreTransaction } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";
import { compare } from "../tallies/compare.ts";
import { countChanges } from "../tallies/count-changes.ts";
import type { Plan } from "../tallies/plan.ts";
import type { Quarantine } from "./quarantines.ts";

/** So many forms in one transaction: nobody else waits long meanwhile. */
const BATCH = 128;

/** Which forms are meant. */
export type AsideWave = Pick<Quarantine, "survey" | "from" | "to" | "unit" | "channel">;

/**
 * Takes a wave of forms out of the figures. They stay stored, and so does what they say. A form that arrives later is not meant, and one that is
 * out already stays where it is.
 * @returns how many
 */
export async function setAside(store: Store, plan: Plan, quarantine: Quarantine): Promise<number> {
  await store.transact(async (tx) => tx.quarantines!.addQuarantine(quarantine));
  return changeAll(store, wave(store, quarantine), async (tx, ids) => {
    const marked = await tx.quarantines!.mark(ids, null, quarantine.id);
    await countChanges(
      tx,
      marked.map((removed) => ({ plan, removed })),
    );
    return marked.length;
  });
}

/** Brings back the forms of a quarantine, as many of them as are left. @returns how many */
export async function release(store: Store, plan: Plan, quarantine: Quarantine, at: string): Promise<number> {
  const out = filtered(wave(store, quarantine), (row) => row.quarantine === quarantine.id);
  const count = await changeAll(store, out, async (tx, ids) => {
    const marked = await tx.quarantines!.mark(ids, quarantine.id, null);
    await countChanges(
      tx,
      marked.map((added) => ({ plan, added })),
    );
    return marked.length;
  });
  await store.transact(async (tx) => tx.quarantines!.endQuarantine(quarantine, at));
  return count;
}

/** The forms of citizens that are meant, and are in the figures or out of them. Who sends any others has a token, and can be asked. */
export async function* wave(
  store: Store,
  { survey, from, to, unit, channel }: AsideWave,
): AsyncGenerator<StoredSubmission> {
  // No id is lower than the empty one.
  for await (const row of inOrder(store, survey, undefined, { receivedAt: from, id: "" })) {
    if (row.receivedAt > to) return;
    const isMeant = (unit === null || row.unit === unit) && (channel === null || row.channel === channel);
    if (isMeant && (JSON.parse(row.body) as Submission).track === undefined) yield row;
  }
}

async function* filtered<T>(rows: AsyncIterable<T>, isWanted: (row: T) => boolean): AsyncGenerator<T> {
  for await (const row of rows) if (isWanted(row)) yield row;
}

async function changeAll(
  store: Store,
  rows: AsyncIterable<StoredSubmission>,
  change: (tx: StoreTransaction, ids: readonly string[]) => Promise<number>,
): Promise<number> {
  let count = 0;
  let ids: string[] = [];
  const flush = async (): Promise<void> => {
    const batch = ids.sort(compare);
    ids = [];
    if (batch.length) count += await store.transact((tx) => change(tx, batch));
  };
  for await (const { id } of rows) if (ids.push(id) === BATCH) await flush();
  await flush();
  return count;
}
