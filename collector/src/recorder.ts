import type { Survey } from "../../src/schema/index.ts";
import { each } from "./each.ts";
import { inBatches } from "./in-batches.ts";
import { type StoredChange, noteOutgoing } from "./forwarding/note-outgoing.ts";
import { type SentCode, useCodes } from "./invitations/use-codes.ts";
import { keepMark } from "./quarantine/keep-mark.ts";
import type { Store, StoreTransaction } from "./store/store.ts";
import type { StoredSubmission } from "./store/stored.ts";
import { type SubmissionChange, countChanges } from "./tallies/count-changes.ts";
import { compare } from "./tallies/compare.ts";
import type { Plan } from "./tallies/plan.ts";

/**
 * Changes what is stored, and what is counted with it: both or neither. Changes that come together are committed together; each resolves
 * when it is on the disk, and each that cannot be done rejects alone.
 */
export interface Recorder {
  /**
   * Stores the submission in place of a lower revision of it, with the survey that it answers, and counts it.
   * @returns `false` when the id was withdrawn or holds this revision, a higher one or, for a partial submission, a
   * complete one, also since a moment ago
   * @param code that came with it. It counts where the id is new: who sends more of the same form knows its id, and needs no other proof.
   */
  keep(submission: StoredSubmission, survey: Survey, plan: Plan, code?: string): Promise<boolean>;
  /**
   * Forgets the submission, if there is one, remembers only that it was withdrawn, and counts it no more.
   * @param plan of its survey
   */
  withdraw(id: string, at: string, plan: Plan | undefined): Promise<void>;
}

/** What somebody asks for. */
type Wish =
  | { id: string; plan: Plan; submission: StoredSubmission; code?: string | undefined }
  | { id: string; plan: Plan | undefined; withdrawnAt: string };

type Put = Extract<Wish, { submission: StoredSubmission }> & { at: number };

/** @param forwards whether what is changed is forwarded, too */
export function recorderOf(store: Store, forwards = false): Recorder {
  const added = new Set<string>();
  const change = inBatches((wishes: readonly Wish[], begun) => together(store, forwards, wishes, begun));

  async function addSurvey(key: string, { survey, version, digest, receivedAt }: StoredSubmission, body: Survey) {
    await store.addSurvey({ id: survey, version, digest, firstUsedAt: receivedAt, body: JSON.stringify(body) });
    added.add(key);
  }

  return {
    async keep(submission, survey, plan, code) {
      const key = `${submission.survey} ${submission.version} ${submission.digest}`;
      // A submission whose survey is stored already does not wait, and so keeps its place in the order of arrival.
      if (!added.has(key)) await addSurvey(key, submission, survey);
      return change({ id: submission.id, plan, submission, code });
    },
    async withdraw(id, withdrawnAt, plan) {
      await change({ id, plan, withdrawnAt });
    },
  };
}

/** @returns of each wish, whether anything was changed */
const together = (store: Store, forwards: boolean, wishes: readonly Wish[], begun: () => void): Promise<boolean[]> =>
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
const storedIn = (wishes: readonly Wish[], changes: readonly (SubmissionChange | undefined)[]): StoredChange[] =>
  wishes.flatMap((wish, i) => {
    const change = changes[i];
    if (!change) return [];
    const { id } = wish;
    if (!("submission" in wish)) return [{ id, survey: change.removed!.survey, at: wish.withdrawnAt }];
    const { submission: stored } = wish;
    return [{ id, survey: stored.survey, at: stored.receivedAt, stored }];
  });

/** The codes of what is new. */
const codesIn = (wishes: readonly Wish[], changes: readonly (SubmissionChange | undefined)[]): SentCode[] =>
  wishes.flatMap((wish, i) => {
    const change = changes[i];
    const isNew = change?.added && !change.removed;
    return isNew && "submission" in wish && wish.code ? [{ survey: wish.submission.survey, code: wish.code }] : [];
  });

/** By id, so that no two transactions wait for each other, and under one id in the order in which they came. */
async function changesIn(tx: StoreTransaction, wishes: readonly Wish[]): Promise<(SubmissionChange | undefined)[]> {
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
