import { type Submission, idempotencyKeyOf, periodState } from "../../schema/index.ts";
import { deviceTime } from "../../ui/device-time.ts";
import type { Drafts } from "../drafts/drafts.ts";
import { SurveySubmitEvent } from "../events.ts";
import { showOutcome } from "../outcome/show-outcome.ts";
import { type ReceiptShelf, keptReceipt } from "../receipts/receipt-shelf.ts";
import type { Session } from "../store/session.ts";
import { addLetter, noteQueued } from "./add-letter.ts";
import { type Sender, endpointFor } from "./failure.ts";
import { findElsewhere } from "./find-elsewhere.ts";
import { type Following, tryOut } from "./follow.ts";
import { type Submitting, type SubmittingElement, submissionOf } from "./submission.ts";

/** What sending needs. */
export interface Sending extends Following, Submitting, Sender, Pick<ReceiptShelf, "store" | "element"> {
  readonly store: Following["store"] & Submitting["store"] & ReceiptShelf["store"];
  readonly element: SubmittingElement & ReceiptShelf["element"];
  readonly drafts: Pick<Drafts, "kept" | "save" | "forget" | "rest">;
  /** Whether another tab has sent more of it is being found out. */
  isLooking?: boolean;
}

/** Puts what the session holds into the outbox, and says what becomes of it, as it happens. */
export async function send(sending: Sending): Promise<void> {
  const { store, element, drafts } = sending;
  const session = store.session!;
  // Of two quick presses the first one sends.
  if (sending.isLooking || store.phase.is !== "answering") return;
  if (session.survey.consent?.partial) {
    sending.isLooking = true;
    const { asked } = session;
    const isFinished = await findElsewhere(sending, session).finally(() => (sending.isLooking = false));
    // Answers changed meanwhile, or another person's, have not been looked over; they wait for the next press.
    if (isFinished || store.session?.asked !== asked) return;
  }
  if (periodState(session.survey.period, deviceTime()) !== "open")
    return showOutcome(store, { is: "closed", unsent: true });
  // A page that sends by itself has them now, and may be asked again with the same answers; they keep their id.
  if (!element.dispatchEvent(new SurveySubmitEvent(submissionIn(sending, session)))) return drafts.forget(session);
  const endpoint = endpointFor(sending, session.id);
  if (!endpoint) return showOutcome(store, { is: "nowhere" });
  showOutcome(store, { is: "sending" });
  await drafts.rest();
  await submit(sending, session, endpoint);
  await tryOut(sending, "sent");
}

const submissionIn = (sending: Sending, session: Session): Submission =>
  (session.submission ??= submissionOf(sending, session));

/** Puts the finished submission into the outbox, once, whatever other tabs have put there. */
async function submit(sending: Sending, session: Session, endpoint: string): Promise<void> {
  const submission = submissionIn(sending, session);
  const { id } = submission;
  const { draftKey } = session;
  const { put, remove } = keptReceipt(sending, session, id);
  const along = { put, remove: draftKey ? [...remove, draftKey] : remove };
  const added = await addLetter(sending, session, submission, endpoint, () => along);
  if (added === "known") {
    if (await findElsewhere(sending, session, "sending")) return;
    // Another tab has just sent a part of it.
    session.submission = undefined;
    return submit(sending, session, endpoint);
  }
  // Another survey may have come meanwhile, or the next person's turn.
  if (session === sending.store.session) sending.followed = { session, id, key: idempotencyKeyOf(submission) };
  noteQueued(sending, submission, added);
}
