/** Why answers were not delivered, as far as it concerns the citizen. */
export type Reason = "network" | "unanswered" | "busy" | "page" | "site";

/** What there is to say in place of the questions. */
export type Outcome =
  | { is: "invalid"; reasons: readonly string[] }
  | { is: "early" }
  /** `unsent`: somebody has answered, and it closed meanwhile. */
  | { is: "closed"; unsent?: boolean }
  /** Under way, and not yet or not at all on the device. `isChecking`: the browser computes what the endpoint asks for. */
  | { is: "sending"; isChecking?: boolean }
  /** On the device, and under way. */
  | { is: "saved"; isChecking?: boolean }
  /** On the device, until the endpoint has them. */
  | { is: "waiting"; receipt: string; reason?: Reason | undefined }
  /** `withdraw`: the page for that; `kept`: the code stays on the device. */
  | { is: "received"; receipt: string; kept: boolean; withdraw?: string | undefined }
  /** `kept`: on the device. */
  | { is: "refused"; kept: boolean; detail?: string | undefined }
  /** The page names no endpoint. */
  | { is: "nowhere" }
  /** The endpoint does not have them, and the browser keeps nothing. */
  | { is: "failed"; reason?: Reason | undefined };

export type OutcomeOf<Is extends Outcome["is"]> = Extract<Outcome, { is: Is }>;

/** What the element shows: nothing yet, the questions, or something in their place. */
export type Phase = { is: "loading" | "unavailable" | "answering" } | Outcome;
