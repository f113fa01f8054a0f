import { type Submission, codeIn } from "../../../src/schema/index.ts";
import { RequestProblem } from "../request-problem.ts";
import type { StoreReader } from "../store/store.ts";
import { codeHash } from "./code.ts";
import { requireUnused } from "./use-codes.ts";

/** Whether invitations are taken, and where they are needed. */
export interface InvitationOptions {
  /** Only who has it can try codes against what is stored of them. Without one, codes are not looked at. */
  key?: string | undefined;
  /** Channels whose submissions need a code. @default none */
  channels?: readonly string[];
}

export interface CodeReader {
  /**
   * What is stored of the code that came with a submission. Rejects with a `RequestProblem` when the code is not good for a new submission;
   * a revision of one that is stored needs none.
   */
  read(typed: string | null, submission: Submission): Promise<string | undefined>;
}

export function codeReaderOf(store: StoreReader, { key, channels = [] }: InvitationOptions): CodeReader {
  const { invitations } = store;
  if (key === undefined || !invitations) return { read: async () => undefined };

  async function requireGood(typed: string | null, { survey, channel }: Submission): Promise<string | undefined> {
    if (!typed) {
      if (channels.includes(channel)) throw new RequestProblem("needs-invitation", { got: channel });
      return undefined;
    }
    const code = codeIn(typed);
    if (code === undefined) throw new RequestProblem("unknown-invitation");
    const hash = codeHash(key!, survey.id, code);
    await requireUnused(invitations!, { survey: survey.id, code: hash });
    return hash;
  }

  return {
    async read(typed, submission) {
      try {
        return await requireGood(typed, submission);
      } catch (problem) {
        const earlier = problem instanceof RequestProblem ? await store.find(submission.id) : undefined;
        // Who sends more of it knows its id, which nobody can guess. So no code has to be kept with it.
        if (earlier?.channel === submission.channel) return undefined;
        throw problem;
      }
    },
  };
}
