import type { Entry } from "../../schema/index.ts";
import type { ItemProblem } from "../review.ts";

/** What is wrong with what a clerk has typed. `bound` is what does not go, or the bound that was missed. */
export interface Slip extends Omit<ItemProblem, "item" | "code"> {
  code:
    | Exclude<ItemProblem["code"], "blank">
    | "no-option"
    | "no-booklet"
    | "no-wording"
    | "no-invitation"
    | "twice"
    | "alone"
    | "too-long";
}

/** What the signs typed so far mean. */
export type TypedAnswer =
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

export const nothing: TypedAnswer = { is: "nothing" };
export const begun: TypedAnswer = { is: "begun" };
export const read = (entry: Entry, whole = false): TypedAnswer => ({ is: "read", entry, whole });
export const wrong = (code: Slip["code"], bound?: Slip["bound"]): TypedAnswer => ({
  is: "wrong",
  code,
  ...(bound !== undefined && { bound }),
});
