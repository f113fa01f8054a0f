import type { Survey } from "../../../src/schema/index.ts";
import { inBatches } from "../in-batches.ts";
import type { Store } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";
import type { Plan } from "../tallies/plan.ts";
import { recordIn } from "./record-in.ts";
import type { RecordWish } from "./record-wish.ts";

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

/** @param forwards whether what is changed is forwarded, too */
export function recorderOf(store: Store, forwards = false): Recorder {
  const added = new Set<string>();
  const record = store.record ?? recordIn(store);
  const isApart = store.record !== undefined;
  const change = inBatches((wishes: readonly RecordWish[], begun) => record(wishes, { forwards, begun }), { isApart });

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
