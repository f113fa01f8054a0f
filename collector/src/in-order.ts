import type { Store, StoredSubmission } from "./store.ts";

const BATCH = 200;

/**
 * All submissions in the order of arrival.
 * A batch at a time, so that a slow reader of an export neither fills the memory nor keeps the database busy.
 */
export async function* inOrder(store: Store, survey: string | undefined): AsyncGenerator<StoredSubmission> {
  let after: StoredSubmission | undefined;
  for (;;) {
    const batch = await store.page({ survey, order: "oldest-first", after, limit: BATCH });
    yield* batch;
    if (batch.length < BATCH) return;
    after = batch.at(-1);
  }
}
