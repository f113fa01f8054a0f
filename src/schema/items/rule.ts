import type { Path, ReportFault } from "../fault.ts";
import type { Zoned } from "../limits.ts";
import type { Option } from "../option.ts";

/** What a rule of one item type looks at, beside the item. */
export interface ItemPlace {
  /** The options, the scale's when it names one. */
  options: readonly Option[];
  path: Path;
  report: ReportFault;
}

/**
 * What has to be right in an item of one type, beyond its shape. It also runs on an item whose shape is wrong elsewhere, so that it
 * trusts no value to be of the declared type.
 */
export type ItemRule<T> = (item: T, place: ItemPlace) => void;

/** What a rule about answers looks at, beside the item. */
export interface AnswerPlace extends ItemPlace {
  survey: Zoned;
  /** When the submission was finished; `undefined` when it says no time. */
  finishedAt: Date | undefined;
  /** Reports a value that is no answer to such an item. */
  wrong(): void;
}

/** What has to be right in an answer to an item of one type. The value may be anything but empty. */
export type AnswerRule<T> = (item: T, value: unknown, place: AnswerPlace) => void;

/** For a type of which the shape says everything. */
export const nothingMore = (): void => {};
