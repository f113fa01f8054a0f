import type { Survey } from "../../src/schema/index.ts";
import type { Store } from "./store/store.ts";
import type { StoredSubmission } from "./store/stored.ts";
import { countChange } from "./tallies/count-change.ts";
import type { Plan } from "./tallies/plan.ts";

/** Changes what is stored, and what is counted with it: both or neither. */
export interface Recorder {
  /**
   * Stores the submission in place of a lower revision of it, with the survey that it answers, and counts it.
   * @returns `false` when the id was withdrawn or holds this revision, a higher one or, for a partial submission, a
   * complete one, also since a moment ago
   */
  keep(submission: StoredSubmission, survey: Survey, plan: Plan): Promise<boolean>;
  /**
   * Forgets the submission, if there is one, remembers only that it was withdrawn, and counts it no more.
   * @param plan of its survey
   */
  withdraw(id: string, at: string, plan: Plan | undefined): Promise<void>;
}

export function recorderOf(store: Store): Recorder {
  const added = new Set<string>();

  async function addSurvey({ survey, version, digest, receivedAt }: StoredSubmission, body: Survey): Promise<void> {
    const key = `${survey} ${version} ${digest}`;
    if (added.has(key)) return;
    await store.addSurvey({ id: survey, version, digest, firstUsedAt: receivedAt, body: JSON.stringify(body) });
    added.add(key);
  }

  return {
    async keep(submission, survey, plan) {
      await addSurvey(submission, survey);
      return store.transact(async (tx) => {
        const result = await tx.put(submission);
        if (result.isStored) await countChange(tx, plan, { removed: result.replaced, added: submission });
        return result.isStored;
      });
    },
    withdraw: (id, at, plan) =>
      store.transact(async (tx) => {
        const removed = await tx.withdraw(id, at);
        if (removed) await countChange(tx, plan, { removed });
      }),
  };
}
