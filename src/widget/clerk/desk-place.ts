import type { Outbox } from "../../outbox/outbox.ts";
import type { Language } from "../../schema/index.ts";
import type { Along } from "../delivery/enter-form.ts";
import type { sayProblem } from "../notices/summary.ts";
import type { Session } from "../store/session.ts";

/** What a desk needs of the page around it. */
export interface DeskPlace {
  readonly language: Language;
  readonly outbox: Outbox;
  /** As a citizen is told what to mend. */
  readonly sayProblem: typeof sayProblem;
  /** Whether each form is typed in twice. */
  readonly isDouble: boolean;
  /** Whether forms may answer invitations, whose codes are typed in with them. */
  readonly asksInvitation: boolean;
  refresh(): void;
  /** Draws, and puts the focus there. */
  go(id: string): void;
  /** Draws once without any field of the form, so that the browser forgets what stood in them. */
  clearFields(): void;
  /**
   * Takes a form.
   * @param code of the invitation that it answers
   * @returns whether it is kept on the device, once that is known; or why it was not taken
   */
  take(session: Session, along: Along, code?: string): Promise<boolean> | "closed" | "nowhere";
}
