/** Something to tell the citizen about one item. */
export interface ItemProblem {
  item: string;
  /** `blank` is asked once and stops nobody; every other code must be mended or cleared. */
  code:
    | "blank"
    | "not-a-number"
    | "too-small"
    | "too-large"
    | "too-many-decimals"
    | "not-a-date"
    | "too-early"
    | "too-late"
    | "too-few"
    | "too-many";
  /** The bound that was missed. */
  bound?: number | string;
}
