import type { Text } from "../../schema/index.ts";
import type { Share } from "./share.ts";
import type { Hidable } from "./hidable.ts";

export interface OptionFigures extends Share {
  code: string;
  /** Whole percent by largest remainder: all options and missing codes of the base add up to 100. `null` in `choices`. */
  distribution: number | null;
}

/** One item's counts among one set of forms. */
export interface ItemFigures extends Hidable {
  id: string;
  /** Forms in which the item was asked. */
  asked: number | null;
  /** Forms with a substantive answer. In `choices`, these are persons, not ticks. */
  answered: number | null;
  /** Every option in order; `rank`: first places; empty for the types without options. The base is the report's `base`. */
  options: OptionFigures[];
  /** Options that are withheld singly and of which the sum is printed: the coarser table, where the finer one would tell on somebody. */
  merged?: (Share & { codes: string[] })[];
  /** Forms in which it was asked and has no answer, by reason. Every reason stands here, also with 0. */
  missing: (Share & { code: "not_applicable" | "dont_know" | "refused" | "blank"; distribution: number | null })[];
  /** Forms in which it was not asked, by reason. */
  notAsked: ({ code: "not_asked" | "not_applicable" | "break_off"; count: number | null } & Hidable)[];
  /** (refused + blank + break-offs) ÷ (asked + break-offs). */
  nonresponse: Share;
  /** `number`. The least and the greatest value are single persons' answers, so they stand only where nothing is withheld. */
  number?: { mean: number | null; min: number | null; max: number | null } & Hidable;
  /** Everybody who answered chose the same option, so if somebody is known to have answered, this is known to be their answer. */
  unanimous?: true;
  /** `rank`: the mean place of each option among those who placed it, 1 being the first. Absent where counts are guarded. */
  ranks?: ({ code: string; placed: number | null; mean: number | null } & Hidable)[];
  /** `lookup`: the most frequent codes of the whole report, never by group; `others` is the sum of all that are not listed. */
  top?: { codes: { code: string; label?: Text; count: number }[]; others: number };
}
