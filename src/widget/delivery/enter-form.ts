import type { RecordsChange } from "../../storage/records.ts";
import { type Submission, periodState, periodStateOn } from "../../schema/index.ts";
import { deviceTime } from "../../ui/device-time.ts";
import { records } from "../device/records.ts";
import { SurveySubmitEvent } from "../events.ts";
import type { Session } from "../store/session.ts";
import { addLetter, noteQueued } from "./add-letter.ts";
import { type Sender, endpointFor } from "./failure.ts";
import { withCode } from "./invitation.ts";
import { outbox } from "./outbox.ts";
import { type Submitting, type SubmittingElement, submissionOf } from "./submission.ts";
import { type Undelivered, countOutbox } from "./undelivered.ts";

/** What changes on the device together with a form that a clerk has typed in. */
export type Along = (submission: Submission, endpoint?: string) => RecordsChange;

/** What taking forms needs. */
export interface Entering extends Undelivered, Submitting, Sender {
  readonly store: Undelivered["store"] & Submitting["store"];
  readonly element: SubmittingElement;
  readonly drafts: { kept: boolean };
}

/**
 * Takes a form that a clerk has typed in. It goes its way by itself, and the clerk goes on.
 * @param along other records that change with it; `endpoint` is nothing where the page takes the form
 * @param code of the invitation that it answers, beside the answers; a page that takes the form is not told
 * @returns whether it is kept on the device, once that is known; or why it was not taken
 */
export function enterForm(
  entering: Entering,
  session: Session,
  along: Along,
  code?: string,
): Promise<boolean> | "closed" | "nowhere" {
  const { period } = session.survey;
  const day = session.supplied?.answeredOn;
  if ((day ? periodStateOn(period, day) : periodState(period, deviceTime())) !== "open") return "closed";
  const submission = submissionOf(entering, session);
  if (!entering.element.dispatchEvent(new SurveySubmitEvent(submission))) {
    const change = along(submission);
    return records().change(() => change);
  }
  const endpoint = endpointFor(entering);
  if (!endpoint) return "nowhere";
  return post(entering, session, submission, endpoint, along(submission, endpoint), code);
}

async function post(
  entering: Entering,
  session: Session,
  submission: Submission,
  endpoint: string,
  along: RecordsChange,
  code: string | undefined,
): Promise<boolean> {
  const added = await addLetter(entering, session, submission, endpoint, () => along, withCode(code));
  const isKept = noteQueued(entering, submission, added);
  void outbox().flush("sent");
  countOutbox(entering, await records().keys());
  return isKept;
}
