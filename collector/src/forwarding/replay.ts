import type { Store } from "../store/store.ts";
import type { PageQuery, StoredSubmission } from "../store/stored.ts";
import type { Outgoing } from "./outgoing.ts";

const PAGE = 500;

/**
 * Puts in again all complete submissions of a survey that arrived in a time. Their `webhook-id` is the one of before, so a receiver that has them
 * can tell.
 * @param from ISO 8601 in UTC, itself included
 * @param to not included
 * @returns how many
 */
export async function replay(store: Store, survey: string, from: string, to: string, now: Date): Promise<number> {
  let count = 0;
  // Before every id.
  let after: PageQuery["after"] = { receivedAt: from, id: "" };
  for (;;) {
    const page: StoredSubmission[] = await store.page({ survey, order: "oldest-first", after, limit: PAGE });
    const within = page.filter(({ receivedAt }) => receivedAt < to);
    const outgoing = within.filter(({ partial }) => !partial).map(receivedOf);
    await store.transact(async ({ forwarding }) => forwarding!.put(outgoing, now.toISOString()));
    count += outgoing.length;
    if (within.length < PAGE) return count;
    after = within.at(-1);
  }
}

export const receivedOf = ({ survey, id, revision }: StoredSubmission): Outgoing => ({
  survey,
  submission: id,
  event: "received",
  revision,
});
