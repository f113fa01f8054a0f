import { RequestProblem } from "../request-problem.ts";
import { compare } from "../tallies/compare.ts";
import { isAnswered, withAnswered } from "./answered.ts";
import type { Invitation, InvitationReader, InvitationWriter } from "./invitations.ts";

/** A code that came with a submission, as it is stored. */
export interface SentCode {
  survey: string;
  code: string;
}

/**
 * Notes codes as answered, in the transaction that stores the submissions, and nothing that would lead from one to the other.
 * Throws a `RequestProblem` when one is unknown or answered already.
 */
export async function useCodes(invitations: InvitationWriter, sent: readonly SentCode[]): Promise<void> {
  for (const survey of [...new Set(sent.map((each) => each.survey))].sort(compare)) {
    const codes = sent.filter((each) => each.survey === survey).map(({ code }) => code);
    const found = new Map((await invitations.find(survey, [...new Set(codes)])).map((each) => [each.code, each]));
    const used = codes.map((code) => known(found.get(code)));
    // In one order, so that no two transactions wait for each other.
    for (const batch of [...new Set(used.map((each) => each.batch))].sort(compare)) {
      let answered = await invitations.hold(survey, batch);
      for (const { place } of used.filter((each) => each.batch === batch)) {
        if (isAnswered(answered, place)) throw new RequestProblem("used-invitation");
        answered = withAnswered(answered, place);
      }
      await invitations.setAnswered(survey, batch, answered);
    }
  }
}

/** Whether a new submission may come with the code now. Throws a `RequestProblem` when not. */
export async function requireUnused(invitations: InvitationReader, { survey, code }: SentCode): Promise<void> {
  const { batch, place } = known((await invitations.find(survey, [code]))[0]);
  const { answered } = (await invitations.batches(survey)).find((each) => each.batch === batch)!;
  if (isAnswered(answered, place)) throw new RequestProblem("used-invitation");
}

function known(invitation: Invitation | undefined): Invitation {
  if (!invitation) throw new RequestProblem("unknown-invitation");
  return invitation;
}
