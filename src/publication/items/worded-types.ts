import type { ItemHeading } from "../../report/index.ts";

/** What a reader has to be told of answers of one type. */
interface WordedType {
  /** One option is chosen, so that items can be compared by how many are satisfied. */
  isRated: boolean;
  /** One person can choose several options, so that the shares are no parts of one sum. */
  isSeveral: boolean;
  /** Options are put in order, and the shares are of those that were put first. */
  isOrdered: boolean;
  /** The answers are words, of which only the number is published. */
  isWritten: boolean;
  /** It has figures of its own, which `rare` puts into words. */
  isRare: boolean;
}

const plain: WordedType = { isRated: false, isSeveral: false, isOrdered: false, isWritten: false, isRare: false };
const rare: WordedType = { ...plain, isRare: true };
const rated: WordedType = { ...plain, isRated: true };

/** How figures of every type of question are put into words. */
export const wordedTypes: Record<ItemHeading["type"], WordedType> = {
  rating: rated,
  choice: rated,
  choices: { ...plain, isSeveral: true },
  number: rare,
  text: { ...plain, isWritten: true },
  date: plain,
  lookup: rare,
  rank: { ...rare, isOrdered: true },
};
