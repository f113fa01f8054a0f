import type { Unit } from "../../../src/report/index.ts";
import type { Store, StoreTransaction } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";
import { compare } from "../tallies/compare.ts";
import { countChanges } from "../tallies/count-changes.ts";
import type { Plan } from "../tallies/plan.ts";
import type { Quarantine } from "./quarantines.ts";
import { arrivedIn, meantBy, wave } from "./wave.ts";

/** So many forms in one transaction: nobody else waits long meanwhile. */
const BATCH = 128;

/**
 * Takes a wave of forms out of the figures. They stay stored, and so does what they say. A form that arrives later is not meant, and one that is
 * out already stays where it is.
 * @param tree what is below the quarantine's unit
 * @returns how many are out at the end
 */
export async function setAside(
  store: Store,
  plan: Plan,
  quarantine: Quarantine,
  tree?: readonly Unit[],
): Promise<number> {
  const { survey, id } = quarantine;
  const isMeant = meantBy(quarantine, tree);
  await store.transact(async (tx) => tx.quarantines!.addQuarantine(quarantine));
  const count = await changeAll(store, wave(store, quarantine, tree), async (tx, ids) => {
    const marked = await tx.quarantines!.mark(ids, null, id);
    const meant = marked.filter(isMeant);
    // A form may have been corrected since it was read, and belong to somebody else now.
    const others = marked.filter((row) => !isMeant(row)).map((row) => row.id);
    if (others.length) await tx.quarantines!.mark(others, id, null);
    await countChanges(
      tx,
      meant.map((removed) => ({ plan, removed })),
    );
    return meant.length;
  });
  // Whoever brings it back before it is done finds only what was out by then.
  const { releasedAt = null } = (await store.quarantines!.quarantines(survey)).find((each) => each.id === id) ?? {};
  if (releasedAt === null) return count;
  await release(store, plan, quarantine, releasedAt);
  return 0;
}

/**
 * Brings back the forms of a quarantine, as many of them as are left. Once more brings back what a failure has left out.
 * @returns how many
 */
export async function release(store: Store, plan: Plan, quarantine: Quarantine, at: string): Promise<number> {
  const { id } = quarantine;
  // First, so that whoever still takes forms out for it sees that.
  await store.transact(async (tx) => tx.quarantines!.endQuarantine(quarantine, at));
  // By their marks alone: a correction may have moved a form to another unit or channel.
  const out = filtered(arrivedIn(store, quarantine), (row) => row.quarantine === id);
  return changeAll(store, out, async (tx, ids) => {
    const marked = await tx.quarantines!.mark(ids, id, null);
    await countChanges(
      tx,
      marked.map((added) => ({ plan, added })),
    );
    return marked.length;
  });
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
