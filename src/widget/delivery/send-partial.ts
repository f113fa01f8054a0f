import type { Drafts } from "../drafts/drafts.ts";
import type { Session } from "../store/session.ts";
import { addLetter } from "./add-letter.ts";
import { endpointOf } from "./endpoint.ts";
import { findElsewhere } from "./find-elsewhere.ts";
import type { Following } from "./follow.ts";
import { outbox } from "./outbox.ts";
import { type Submitting, type SubmittingElement, submissionOf } from "./submission.ts";

/** What delivering a part needs. */
export interface SendingInPart extends Following, Submitting {
  readonly store: Following["store"] & Submitting["store"];
  readonly element: SubmittingElement;
  readonly drafts: Pick<Drafts, "kept" | "save" | "now">;
}

/** A section is finished: delivers what there is so far, when the survey provides for it and the person agreed. */
export async function sendPartial(sending: SendingInPart, session: Session): Promise<void> {
  const { store, element } = sending;
  const { survey, consent } = session;
  const endpoint = endpointOf(element);
  if (!survey.consent?.partial || !consent?.agreed || !endpoint) return;
  if (await findElsewhere(sending, session)) return;
  const reached = session.steps[session.position]!.parts.at(-1)!.section;
  const ahead = survey.sections.slice(survey.sections.indexOf(reached)).flatMap(({ items }) => items);
  const unreached = ahead.map(({ id }) => id);
  const submission = submissionOf(sending, session, unreached);
  // The draft goes along: if it did not know of this revision, the next one would be taken for it.
  await addLetter(sending, session, submission, endpoint, () =>
    // Whoever has begun anew meanwhile wants no draft of what went before.
    session === store.session ? sending.drafts.now(session) : {},
  );
  await outbox().flush("sent");
}
