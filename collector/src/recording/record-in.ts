import { each } from "../each.ts";
import { type StoredChange, noteOutgoing } from "../forwarding/note-outgoing.ts";
import { type SentCode, useCodes } from "../invitations/use-codes.ts";
import { keepMark } from "../quarantine/keep-mark.ts";
import type { Store, StoreTransaction } from "../store/store.ts";
import { type SubmissionChange, countChanges } from "../tallies/count-changes.ts";
import { compare } from "../tallies/compare.ts";
import type { RecordTogether, RecordWish } from "./record-wish.ts";

type Put = Extract<RecordWish, { submission: unknown }> & { at: number };

/** Records in transactions of the store. */
export const recordIn =
  (store: Pick<Store, "transact">): RecordTogether =>
  (wishes, { forwards, begun }) =>
    store.transact(async (tx) => {
      begun();
      const changes = await changesIn(tx, wishes);
      const codes = codesIn(wishes, changes);
      if (codes.length) await useCodes(tx.inviting!, codes);
      await countChanges(
        tx,
        changes.filter((change) => change !== undefined),
      );
      if (forwards) await noteOutgoing(tx, storedIn(wishes, changes));
      return changes.map((change) => change !== undefined);
    });

/** What is stored otherwise than before, in the order of the wishes. */
const storedIn = (wishes: readonly RecordWish[], changes: readonly (SubmissionChange | undefined)[]): StoredChange[] =>
  wishes.flatMap((wish, i) => {
    const change = changes[i];
    if (!change) return [];
    const { id } = wish;
    if (!("submission" in wish)) return [{ id, survey: change.removed!.survey, at: wish.withdrawnAt }];
    const { submission: stored } = wish;
    return [{ id, survey: stored.survey, at: stored.receivedAt, stored }];
  });

/** The codes of what is new. */
const codesIn = (wishes: readonly RecordWish[], changes: readonly (SubmissionChange | undefined)[]): SentCode[] =>
  wishes.flatMap((wish, i) => {
    const change = changes[i];
    const isNew = change?.added && !change.removed;
    return isNew && "submission" in wish && wish.code ? [{ survey: wish.submission.survey, code: wish.code }] : [];
  });

/** By id, so that no two transactions wait for each other, and under one id in the order in which they came. */
async function changesIn(
  tx: StoreTransaction,
  wishes: readonly RecordWish[],
): Promise<(SubmissionChange | undefined)[]> {
  const changes: (SubmissionChange | undefined)[] = wishes.map(() => undefined);
  /** Of different ids. */
  let puts: Put[] = [];

  async function putThem(): Promise<void> {
    const submissions = puts.map(({ submission }) => submission);
    const results =
      submissions.length && tx.putAll ? await tx.putAll(submissions) : await each(submissions, (one) => tx.put(one));
    for (const [i, result] of results.entries()) {
      const { plan, submission, at } = puts[i]!;
      if (!result.isStored) continue;
      const { replaced } = result;
      changes[at] = { plan, removed: replaced, added: await keepMark(tx, submission, replaced) };
    }
    puts = [];
  }

  const inOrder = wishes.map((wish, at) => ({ ...wish, at })).sort((a, b) => compare(a.id, b.id));
  for (const wish of inOrder) {
    if (puts.at(-1)?.id === wish.id || !("submission" in wish)) await putThem();
    if ("submission" in wish) puts.push(wish);
    else {
      const removed = await tx.withdraw(wish.id, wish.withdrawnAt);
      if (removed) changes[wish.at] = { plan: wish.plan, removed };
    }
  }
  await putThem();
  return changes;
}
