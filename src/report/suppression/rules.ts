import { type ColumnKind, givenAt } from "../columns.ts";

/** What is small, and what to withhold beside it. */
export interface Rules {
  /** Counts from 1 to threshold − 1 are small. 0 withholds nothing. */
  threshold: number;
  /** Whether small counts of a column are to be withheld for their own sake. */
  isSensitive: (column: number) => boolean;
  /** Whether a column says what people think, so that all who are in it are known to agree. */
  isOpinion: (column: number) => boolean;
  /** Whether a column may follow from tables of other items, so that withholding it protects nothing. */
  isFixed: (column: number) => boolean;
  /** The options that a column's sum can be printed with, satisfied or not: the coarser table. */
  classOf: (column: number) => "top" | "other" | undefined;
  /** Beside these columns, one of a lower rank is withheld before others. */
  rank: (column: number, withheld: readonly number[]) => number;
}

/** For counts that are all of one kind. */
export const plainRules = (threshold: number): Rules => ({
  threshold,
  isSensitive: () => true,
  isOpinion: () => true,
  isFixed: () => false,
  classOf: () => undefined,
  rank: () => 0,
});

const LAST: Record<ColumnKind, number> = { other: 1, top: 2, given: 3, blank: 4, "not-asked": 5 };

/**
 * For an item's table. That two people left an item blank, or were not led to it, says nothing of what anybody thinks, so
 * it is withheld only beside something else. Beside a column goes one of its kind where that is enough, its neighbour if possible: then
 * the share in the top boxes can still be printed, and of levels next to each other the sum. How many were not asked follows from the answers that routing looks at.
 */
export const tableRules = (kinds: readonly ColumnKind[], threshold: number): Rules => ({
  threshold,
  isSensitive: (column) => isSaid(kinds[column]!),
  isOpinion: (column) => isSaid(kinds[column]!) && givenAt(kinds.length) > 1,
  isFixed: (column) => kinds[column] === "not-asked",
  classOf: (column) => {
    const kind = kinds[column];
    return kind === "top" || kind === "other" ? kind : undefined;
  },
  rank: (column, withheld) => {
    const alike = withheld.filter((each) => kinds[each] === kinds[column]);
    const isNeighbour = withheld.some((each) => Math.abs(each - column) === 1);
    return (alike.length ? 0 : LAST[kinds[column]!]) + (isNeighbour ? 0 : 0.5);
  },
});

const isSaid = (kind: ColumnKind): boolean => kind !== "blank" && kind !== "not-asked";

export const isSmall = (count: number, { threshold }: Rules): boolean => count > 0 && count < threshold;
