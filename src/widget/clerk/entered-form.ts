import { type Submission, idempotencyKeyOf } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";
import { CONSENT, INVITATION } from "./own-fields.ts";
import type { ReadingAids } from "./reading-aids.ts";
import { Sheet } from "./sheet.ts";

/** A form that a clerk has entered, as it lies on the device: enough to open it again. */
export interface EnteredForm {
  /** The submission's id. */
  id: string;
  revision: number;
  /** Where it was sent; nothing where the page took it. */
  endpoint?: string | undefined;
  /** When it was entered first, and when its first field was typed; UTC. */
  enteredAt: string;
  startedAt: string;
  consentAt?: string | undefined;
  /** What stood in the fields. */
  typed: [id: string, text: string][];
  number: string;
  /** What it has in common with its batch. */
  supplied: NonNullable<Session["supplied"]>;
  /** It is to be deleted where it was sent. */
  isWithdrawn?: true;
  /** Its batch has been ended: it is forgotten as soon as it is delivered. */
  isOver?: true | undefined;
}

/** @param before what it comes in place of */
export function enteredForm(
  sheet: Sheet,
  submission: Submission,
  endpoint: string | undefined,
  before: EnteredForm | undefined,
): EnteredForm {
  const { id, revision = 1, startedAt, finishedAt, consent } = submission;
  return {
    id,
    revision,
    endpoint,
    enteredAt: before?.enteredAt ?? finishedAt,
    startedAt,
    consentAt: consent?.at,
    // Nothing that stays on the device brings a form and a code together.
    typed: [...sheet.typed].filter(([id, text]) => text && id !== INVITATION),
    number: sheet.number,
    supplied: sheet.session.supplied!,
    isOver: before?.isOver,
  };
}

/**
 * The form as it stood when it was entered. What is sent of it is the next revision.
 * @param code of its invitation, also an empty one, where the form may still go with another
 */
export function opened(form: EnteredForm, survey: Session["survey"], aids: ReadingAids, code?: string): Sheet {
  const sheet = new Sheet(survey, "", { asksInvitation: code !== undefined });
  if (code) sheet.typed.set(INVITATION, code);
  const { session } = sheet;
  for (const [id, text] of form.typed)
    sheet.type(id, text, aids, new Date((id === CONSENT && form.consentAt) || form.startedAt));
  session.startedAt = new Date(form.startedAt);
  session.id = form.id;
  session.revision = form.revision;
  session.replaces = [idempotencyKeyOf(form)];
  return sheet;
}
