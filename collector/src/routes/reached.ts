import { inOrder } from "../in-order.ts";
import { type Grant, reaches } from "../rights/grant.ts";
import type { Store } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";

/** The submissions that a grant reaches, in the order of arrival. */
export async function* reached(
  store: Store,
  grant: Grant,
  survey: string | undefined,
): AsyncGenerator<StoredSubmission> {
  for await (const row of inOrder(store, survey, grant.units && [...grant.units]))
    if (reaches(grant, row.unit)) yield row;
}
