import { type Submission, type Survey, canonical, withoutPersonal } from "../../../src/schema/index.ts";
import { breather } from "../breather.ts";
import type { Store } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";
import { surveysUsed } from "../surveys-used.ts";

const DAY = 86_400_000;

/** Submissions in one transaction: so few that nobody waits long. */
const MOST = 100;

/** Hears of each submission before and after: what is no longer in it was erased. */
export type ErasureListener = (before: Submission, after: Submission) => void;

/**
 * Erases what is personal in all submissions whose time is over, by the consent of the version that each answers.
 * @param ids of the surveys
 * @returns of how many submissions
 */
export async function eraseDue(
  store: Store,
  ids: readonly string[],
  now: Date,
  onErased: ErasureListener = () => {},
): Promise<number> {
  let erased = 0;
  const breathe = breather();
  for (const id of ids) {
    for (const { digest, body } of await store.surveysUsed(id)) {
      const survey = JSON.parse(body) as Survey;
      const days = survey.consent?.eraseAfterDays;
      if (days === undefined) continue;
      const query = { survey: id, digest, finishedBefore: secondsOf(now.getTime() - days * DAY), limit: MOST };
      for (let some = MOST; some === MOST;) {
        some = await store.transact(async ({ erasing }) => {
          const due = (await erasing?.due(query)) ?? [];
          for (const stored of due) await erasing!.setBody(stored.id, strip(survey, stored, onErased));
          return due.length;
        });
        erased += some;
        await breathe();
      }
    }
  }
  return erased;
}

/** Erases what is personal in one submission now, because its person asks for it. @returns whether there is anything under the id */
export async function eraseOne(store: Store, id: string, onErased: ErasureListener = () => {}): Promise<boolean> {
  const stored = await store.find(id);
  if (!stored) return false;
  const versions = await surveysUsed(store, stored.survey);
  const index = (await store.surveysUsed(stored.survey)).findIndex(({ digest }) => digest === stored.digest);
  return store.transact(async (tx) => {
    const now = await tx.find(id);
    if (!now) return false;
    await tx.erasing!.setBody(id, strip(versions[index]!, now, onErased));
    return true;
  });
}

function strip(survey: Survey, { body }: StoredSubmission, onErased: ErasureListener): string {
  const before = JSON.parse(body) as Submission;
  const after = withoutPersonal(survey, before);
  onErased(before, after);
  return canonical(after);
}

/** As submissions write a moment. */
const secondsOf = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
