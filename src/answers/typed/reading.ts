import type { Entry } from "../../schema/index.ts";
import type { Problem } from "../review.ts";

/** What is wrong with what a clerk has typed. `bound` is what does not go, or the bound that was missed. */
export interface Slip extends Omit<Problem, "item" | "code"> {
  code: Exclude<Problem["code"], "blank"> | "no-option" | "twice" | "alone" | "too-long";
}

/** What the signs typed so far mean. */
export type Reading =
  | { is: "nothing" }
  /** The beginning of something, and nothing yet. */
  | { is: "begun" }
  | {
      is: "read";
      entry: Entry;
      /** Nothing else begins so: there is nothing to wait for. */
      whole: boolean;
    }
  | ({ is: "wrong" } & Slip);

export const nothing: Reading = { is: "nothing" };
export const begun: Reading = { is: "begun" };
export const read = (entry: Entry, whole = false): Reading => ({ is: "read", entry, whole });
export const wrong = (code: Slip["code"], bound?: Slip["bound"]): Reading => ({
  is: "wrong",
  code,
  ...(bound !== undefined && { bound }),
});
