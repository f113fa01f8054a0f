import type { RecordsChange } from "../../storage/records.ts";
import type { Letter } from "../../outbox/deliver.ts";
import { type Submission, idempotencyKeyOf, receiptOf, toJson } from "../../schema/index.ts";
import { SurveyQueuedEvent } from "../events.ts";
import type { Session } from "../store/session.ts";
import { codeAlong } from "./invitation.ts";
import { outbox } from "./outbox.ts";
import { tellOf } from "./tellers.ts";

/**
 * Puts a submission into the outbox, in place of the session's earlier ones.
 * @param along other records that change with it
 * @param code of the invitation that it answers; by default the one that led to this page
 * @returns whether it is kept on the device; only in this page; or was put in before, here or in another tab
 */
export async function addLetter(
  { element }: { readonly element: HTMLElement },
  session: Session,
  submission: Submission,
  endpoint: string,
  along: () => RecordsChange,
  code: Pick<Letter, "headers"> = codeAlong(element),
): Promise<"kept" | "held" | "known"> {
  const key = idempotencyKeyOf(submission);
  const { id, digest } = submission.survey;
  const { replaces } = session;
  session.revision = submission.revision ?? 1;
  session.replaces = [key];
  tellOf(key, element);
  const letter = { key, endpoint, body: toJson(submission), subject: id, edition: digest, ...code };
  return outbox().add(submission.partial ? { ...letter, interim: true } : letter, replaces, along());
}

/** A finished submission lies in the outbox: tells the page, and notes whether the device keeps it. @returns that */
export function noteQueued(
  { element, drafts }: { readonly element: HTMLElement; readonly drafts: { kept: boolean } },
  submission: Submission,
  added: "kept" | "held" | "known",
): boolean {
  const isKept = (drafts.kept = added === "kept");
  element.dispatchEvent(new SurveyQueuedEvent(submission, receiptOf(submission.id), isKept));
  return isKept;
}
