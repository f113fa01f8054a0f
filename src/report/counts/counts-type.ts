/** How often something was counted: forms, or an answer, or a reason for having none. */
export interface CountRow {
  /** The value of each dimension that is counted by, such as `unit` and `channel`. */
  by?: Readonly<Record<string, string>>;
  /** An item's id. Without it, `count` is the number of forms. */
  item?: string;
  /**
   * An option's code, or why there is no answer (`blank`, `dont_know` …). For `number` the number, for `text` and `date`
   * the word `answered`, for a `lookup` the code.
   */
  option?: string;
  count: number;
}

/** Points of a unit whose forms nobody has any more. */
export interface PointsRow {
  unit: string;
  /** The id of a `points` measure. */
  measure: string;
  /** A number, or as printed: "15.9" or "15,9". */
  points: number | string;
}

/** What a portal exports, or what was counted by hand. */
export interface Counts {
  rows?: readonly CountRow[];
  points?: readonly PointsRow[];
}

export type CountFaultCode =
  | "unknown-column"
  | "missing-column"
  | "quotes"
  | "unknown-item"
  | "unknown-option"
  | "not-countable"
  | "bad-count"
  | "counted-twice"
  | "more-than-forms"
  | "not-the-base"
  | "unknown-measure"
  | "bad-points";

/** Why counts cannot be. */
export interface CountFault {
  code: CountFaultCode;
  /** Which row of `rows` or `points`, from 0; of a CSV file, its line, from 1. */
  at: { list: "rows" | "points"; index: number } | { line: number };
  /** The column, by the name of its key. */
  column: string;
  params: Record<string, string | number | readonly string[]>;
}
