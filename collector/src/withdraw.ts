import { idPrefixOf } from "../../src/schema/index.ts";
import { RequestProblem } from "./request-problem.ts";
import type { Recorder } from "./recording/recorder.ts";
import type { StoreReader } from "./store/store.ts";
import type { StoredSubmission } from "./store/stored.ts";
import type { Plans } from "./tallies/plans.ts";

export interface WithdrawOptions {
  store: StoreReader;
  recorder: Recorder;
  plans: Plans;
  now: () => Date;
  /** Whether the sender may withdraw a submission of this unit. @default () => true */
  reaches?: (unit: string | null) => boolean;
}

/**
 * Withdraws the submission that a person names by its receipt code or its id. Once more changes nothing.
 * Rejects with a `RequestProblem` when there is none, or more than one.
 * @returns what it was; `undefined` when it was withdrawn before
 */
export async function withdraw(
  typed: string,
  { store, recorder, plans, now, reaches = () => true }: WithdrawOptions,
): Promise<StoredSubmission | undefined> {
  const prefix = idPrefixOf(typed);
  // Withdrawn ones count, too: asking again must not reach a stranger's submission with the same code.
  const [id, another] = prefix ? await store.idsFrom(prefix) : [];
  const noSuch = new RequestProblem("no-such-submission", { got: `“${typed.slice(0, 60)}”` });
  if (!id) throw noSuch;
  if (another) throw new RequestProblem("same-receipt");
  const stored = await store.find(id);
  if (stored && !reaches(stored.unit)) throw noSuch;
  if (stored) await recorder.withdraw(id, now().toISOString(), await plans(stored.survey));
  return stored;
}
