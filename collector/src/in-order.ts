import { breather } from "./breather.ts";
import type { StoreReader } from "./store/store.ts";
import type { StoredSubmission } from "./store/stored.ts";

const BATCH = 200;

/**
 * All submissions in the order of arrival.
 * A batch at a time, so that a slow reader of an export neither fills the memory nor keeps the database busy, and a fast one does not
 * keep the process busy.
 */
export async function* inOrder(
  store: Pick<StoreReader, "page">,
  survey: string | undefined,
  units?: readonly string[],
): AsyncGenerator<StoredSubmission> {
  const breathe = breather();
  let after: StoredSubmission | undefined;
  for (;;) {
    const batch = await store.page({ survey, units, order: "oldest-first", after, limit: BATCH });
    for (const row of batch) {
      await breathe();
      yield row;
    }
    if (batch.length < BATCH) return;
    after = batch.at(-1);
  }
}
