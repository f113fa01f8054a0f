import type { Text, Track } from "../schema/index.ts";
import type { Sign } from "./answering/sign.ts";

/** A named window of time. Both days belong to it, on the clocks of the survey's time zone. */
export interface Wave {
  id: string;
  label?: Text;
  /** `YYYY-MM-DD`. */
  from: string;
  /** `YYYY-MM-DD`. */
  to: string;
}

/** The value of a dimension, `null` for the forms that have none. */
export type DimensionValue = string | null;

/** What was counted of one item in one cell. Everything is a whole number, so that adding is exact. */
export interface ItemTally {
  /** Forms in which it was asked. */
  asked: number;
  /** Forms with a substantive answer. */
  answered: number;
  /** How often each option was chosen, in the layout's order; for `rank`, how often it was put first. */
  options: number[];
  /** Forms without an answer, by reason, in the order of `MISSING`. */
  missing: number[];
  /** `rank`: per option, how often it was placed, and the sum of its places counted from 1. */
  ranks?: { placed: number[]; places: number[] };
  /** `number`: forms per value, which is written as a whole number of the item's last decimal. */
  values?: Record<string, number>;
  /** `lookup` with a list elsewhere: forms per code. */
  codes?: Record<string, number>;
  /** Where the item has wordings under test: the same of the people who read each of them, in the layout's order. */
  wordings?: WordingTally[];
}

/** What was counted of the people who read one wording of an item. */
export interface WordingTally extends ItemTally {
  /** Forms in which it would have been noticed if the answer had been changed. */
  noticed: number;
  /** Forms in which it was changed. */
  changed: number;
}

/**
 * What the standard error of an index needs, over the K items of `Layout.indexItems`. Entry k·K + l is of items k and l.
 * Most people answer nearly all items, so that counting who did not changes few entries.
 */
export interface PairSums {
  /** Forms that answered neither item; only k ≤ l matters. */
  neither: number[];
  /** Forms in which k was in a top box and l was not answered. */
  alone: number[];
  /** Forms in which both were in a top box; only k ≤ l matters. */
  top: number[];
  /** Per set of `Layout.sets`, the forms that answered at least one of its items. */
  persons: number[];
}

/** How forms were answered. Everything is a whole number, so that adding is exact. */
export interface SignTally {
  /** Per rule, the forms that it could judge, and those of them that it marks. */
  rules: Record<Sign, { judged: number; marked: number }>;
  /** The counts of the forms that any rule marks; absent where there are none. They are among the others, too. */
  marked?: TallyCell;
}

/** The counts of the forms that agree in every dimension, and in whether they are partial. */
export interface TallyCell {
  /** One value per dimension, in the order of `Tally.by`. */
  key: DimensionValue[];
  /** Whether these people had not finished. */
  partial: boolean;
  forms: number;
  /** Forms per version, in the order of `Tally.versions`; absent where there is one. It tells between which waves words changed. */
  versions?: number[];
  /** Per item of the layout, in its order. */
  items: ItemTally[];
  /** Absent where only counts were given, and where no measure needs it. */
  pairs?: PairSums;
  /** Absent where nothing can be told, and for partial forms. */
  signs?: SignTally;
}

/** Why something was not counted. */
export type Refusal = "no-submission" | "other-survey" | "other-version" | "other-track" | "unknown-answer" | "no-time";

/** Points that were given as such, because nobody has the forms any more. */
export interface GivenPoints {
  unit: string;
  measure: string;
  /** A decimal number as written, with a decimal point: "15.9". */
  points: string;
}

/**
 * Counts of submissions: plain JSON, whole numbers only. Tallies of the same surveys, dimensions and track can be merged
 * in any order (`mergeTallies`); `emptyTally` is the neutral one.
 */
export interface Tally {
  tallyVersion: 1;
  /** The survey's id. */
  survey: string;
  /** The versions that can be counted together, the newest first, and how many forms there are of each. */
  versions: { version: string; digest: string; forms: number }[];
  /** Fingerprint of what is counted. Only tallies with the same one can be merged. */
  layout: string;
  track: Track;
  /** The dimensions: `channel`, `wave`, or the name of a context field. */
  by: string[];
  waves: Wave[];
  /** By `cellKey`. */
  cells: Record<string, TallyCell>;
  /** Forms per day (`YYYY-MM-DD`, in the survey's time zone) on which they were finished. */
  days: Record<string, number>;
  /** What was not counted, by reason. */
  refused: Partial<Record<Refusal, number>>;
  /** Points that were given as such. */
  points: GivenPoints[];
}
