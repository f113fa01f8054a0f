import { breather } from "./breather.ts";
import type { StoreReader } from "./store/store.ts";
import type { Position, StoredSubmission } from "./store/stored.ts";

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
  after?: Position,
): AsyncGenerator<StoredSubmission> {
  const breathe = breather();
  let last = after;
  for (;;) {
    const batch = await store.page({ survey, units, order: "oldest-first", after: last, limit: BATCH });
    for (const row of batch) {
      await breathe();
      yield row;
    }
    if (batch.length < BATCH) return;
    last = batch.at(-1);
  }
}
