import type { Letter } from "./deliver.ts";
import type { Pause } from "./pause.ts";

/** A letter as it lies in the outbox. What `subject` and `edition` mean is the sender's business. */
export interface Queued extends Letter {
  /** What it is about. */
  subject: string;
  /** The version of what the letter is about. A refused letter is tried again when the version changes. */
  edition: string;
  /** Another one, about more of the same, is to follow. */
  interim?: true;
  /** Why the endpoint would not have it. */
  refusal?: { status: number; detail?: string | undefined };
  /** Once it is delivered: the page on which its person withdraws it. */
  withdraw?: string | undefined;
  /** It does not get through while others do. */
  pause?: Pause;
}
