import type { Store } from "../store/store.ts";
import type { Outgoing } from "./outgoing.ts";

/** Rows at once. */
const PAGE = 500;

/** How much is to be said once more. */
export interface Replay {
  forms: number;
  withdrawals: number;
}

/**
 * Puts in again what was said of a survey in a time: each complete submission that arrived, and each withdrawal. Their `webhook-id` is the one
 * of before, so a receiver that has them can tell.
 * @param from ISO 8601 in UTC, itself included
 * @param to not included
 */
export async function replay(store: Store, survey: string, from: string, to: string, now: Date): Promise<Replay> {
  const putIn = async (outgoing: readonly Outgoing[]): Promise<number> => {
    await store.transact(async ({ forwarding }) => forwarding!.put(outgoing, now.toISOString()));
    return outgoing.length;
  };
  const said: Replay = { forms: 0, withdrawals: 0 };
  // Before every id.
  let form = { receivedAt: from, id: "" };
  for (;;) {
    const page = await store.page({ survey, order: "oldest-first", after: form, limit: PAGE });
    const within = page.filter(({ receivedAt }) => receivedAt < to);
    said.forms += await putIn(within.filter(({ partial }) => !partial).map(receivedOf));
    if (within.length < PAGE) break;
    form = within.at(-1)!;
  }
  let gone = { withdrawnAt: from, id: "" };
  for (;;) {
    const page = await store.forwarded!.withdrawals({ survey, after: gone, before: to, limit: PAGE });
    said.withdrawals += await putIn(page.map(({ id }) => withdrawnOf(survey, id)));
    if (page.length < PAGE) return said;
    gone = page.at(-1)!;
  }
}

export const receivedOf = ({
  survey,
  id,
  revision,
}: Pick<Outgoing, "survey" | "revision"> & { id: string }): Outgoing => ({
  survey,
  submission: id,
  event: "received",
  revision,
});

export const withdrawnOf = (survey: string, id: string): Outgoing => ({
  survey,
  submission: id,
  event: "withdrawn",
  revision: 0,
});
