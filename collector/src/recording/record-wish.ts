import type { StoredSubmission } from "../store/stored.ts";
import type { Plan } from "../tallies/plan.ts";

/** What somebody asks for: to keep a submission, or to withdraw one. */
export type RecordWish<P = Plan> =
  | { id: string; plan: P; submission: StoredSubmission; code?: string | undefined }
  | { id: string; plan: P | undefined; withdrawnAt: string };

export interface RecordOptions {
  /** Whether what is changed is forwarded, too. */
  forwards: boolean;
  /** Called as soon as one of the wishes may be to blame for a failure. Until then it is nobody's, such as when there is no connection. */
  begun: () => void;
}

/**
 * Changes what is stored, and what is counted with it: all that is wished, or nothing.
 * @returns of each wish, whether anything was changed
 */
export type RecordTogether = (wishes: readonly RecordWish[], options: RecordOptions) => Promise<boolean[]>;
