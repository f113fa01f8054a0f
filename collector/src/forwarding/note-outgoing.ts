import type { StoreTransaction } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";
import { compare } from "../tallies/compare.ts";
import type { Outgoing } from "./outgoing.ts";
import { receivedOf, withdrawnOf } from "./replay.ts";

/** What has just become of a submission. */
export interface StoredChange {
  id: string;
  survey: string;
  at: string;
  /** What is stored now; nothing once it is withdrawn. */
  stored?: StoredSubmission | undefined;
}

/** Notes what is to be forwarded, in the transaction that changes the submissions: both or neither. Unfinished ones are not forwarded. */
export async function noteOutgoing({ forwarding }: StoreTransaction, changes: readonly StoredChange[]): Promise<void> {
  const last = new Map(changes.filter(({ stored }) => !stored?.partial).map((change) => [change.id, change]));
  // In one order, so that no two transactions wait for each other.
  const inOrder = [...last.values()].sort((a, b) => compare(a.id, b.id));
  const at = inOrder.map((change) => change.at).sort(compare)[0];
  if (at !== undefined) await forwarding!.put(inOrder.map(outgoingOf), at);
}

const outgoingOf = ({ id, survey, stored }: StoredChange): Outgoing =>
  stored ? receivedOf(stored) : withdrawnOf(survey, id);
