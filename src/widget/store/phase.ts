/** Why answers were not delivered, as far as it concerns the citizen. */
export type Reason = "network" | "busy" | "page" | "site";

/** What there is to say in place of the questions. */
export type Outcome =
  | { is: "invalid"; reasons: readonly string[] }
  | { is: "early" | "closed" }
  /** Under way, and not yet or not at all on the device. */
  | { is: "sending" }
  /** On the device, and under way. */
  | { is: "saved"; receipt: string }
  /** On the device, until the endpoint has them. */
  | { is: "waiting"; receipt: string; reason?: Reason | undefined }
  | { is: "received"; receipt: string }
  | { is: "refused"; detail?: string | undefined }
  /** The page names no endpoint. */
  | { is: "nowhere" }
  /** The endpoint does not have them, and the browser keeps nothing. */
  | { is: "failed"; reason?: Reason | undefined };

/** What the element shows: nothing yet, the questions, or something in their place. */
export type Phase = { is: "loading" | "unavailable" | "answering" } | Outcome;
