import type { Countable, StoreTransaction } from "../store/store.ts";
import type { StoredSubmission } from "../store/stored.ts";

/**
 * A correction of what is in quarantine stays there, or a flood would come back by itself. A quarantine is of one survey, though: what is of
 * another survey now is in none.
 * @param replaced what the submission has replaced, with its mark
 * @returns the submission with its mark
 */
export async function keepMark(
  tx: StoreTransaction,
  submission: StoredSubmission,
  replaced: Countable | undefined,
): Promise<StoredSubmission> {
  if (replaced?.quarantine === undefined) return submission;
  const { survey, quarantine } = replaced;
  if (survey === submission.survey) return { ...submission, quarantine };
  await tx.quarantines!.mark([submission.id], quarantine, null);
  return submission;
}
