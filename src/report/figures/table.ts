import { columnCounts, columnKinds, givenAt, hasOptionColumns, notAskedAt } from "../columns.ts";
import { traitsOf } from "../../schema/index.ts";
import { countedTypes } from "../items/types.ts";
import type { LaidItem } from "../laid-item.ts";
import type { ItemTally } from "../tally-type.ts";

/** What of an item's table can be printed. `null` is withheld. */
export interface PrintableTable {
  /** Per option; empty when the item has one column for all answers. */
  options: (number | null)[];
  /** In the order of `GIVEN`. */
  given: (number | null)[];
  /** In the order of `NOT_ASKED`. */
  notAsked: (number | null)[];
  asked: number | null;
  answered: number | null;
  /** Answers in the top boxes. */
  top: number | null;
  /** Whether each single option can be printed. */
  isOpen: boolean;
  /** Options that are withheld singly, by position, with their sum where it follows from what is printed. */
  merged: { options: number[]; count: number }[];
}

/**
 * A sum can be printed when it follows from printed cells: all of its cells are, or all of those that make up the rest.
 * @param hidden which of the item's columns are withheld
 * @param isSplit whether the sums of the satisfied and of the other answers are printed, too
 */
export function tableOf(item: LaidItem, tally: ItemTally, hidden: readonly boolean[], isSplit = false): PrintableTable {
  const counts = columnCounts(item, tally);
  const kinds = columnKinds(item);
  const cells = counts.map((count, c) => (hidden[c] ? null : count));
  const from = givenAt(counts.length);
  const until = notAskedAt(counts.length);
  const isShown = (inside: (column: number) => boolean): boolean => hidden.every((hide, c) => !hide || !inside(c));
  const follows = (inside: (column: number) => boolean, value: number): number | null =>
    isShown(inside) || isShown((c) => !inside(c)) ? value : null;
  const isOption = (c: number): boolean => c < from;
  const answered = countedTypes[item.type].isTicked
    ? isShown((c) => !isOption(c))
      ? tally.answered
      : null
    : follows(isOption, tally.answered);
  const tops = counts.reduce((sum, count, c) => sum + (kinds[c] === "top" ? count : 0), 0);
  const isTop = (c: number): boolean => kinds[c] === "top";
  const isRest = (c: number): boolean => kinds[c] === "other";
  const top = isShown(isTop) || (answered !== null && (isSplit || isShown(isRest))) ? tops : null;
  const merge = (inside: (column: number) => boolean): PrintableTable["merged"] => {
    const together = counts.flatMap((_, c) => (hidden[c] && inside(c) ? c : []));
    const count = together.reduce((sum, c) => sum + counts[c]!, 0);
    // Levels far apart are no coarser level. All who answered, or nobody: that stands there anyway.
    const isTorn = kinds.includes("top") && together.some((c, i) => i > 0 && c !== together[i - 1]! + 1);
    return isTorn || together.length < 2 || !count || count === answered ? [] : [{ options: together, count }];
  };
  const isApart = traitsOf(item).isRated && answered !== null;
  return {
    options: hasOptionColumns(item) ? cells.slice(0, from) : [],
    given: cells.slice(from, until),
    notAsked: cells.slice(until),
    asked: follows((c) => c < until, tally.asked),
    answered,
    top,
    isOpen: isShown(isOption),
    merged: !isApart ? [] : top === null ? merge(isOption) : [...merge(isTop), ...merge(isRest)],
  };
}

/** A table of which nothing is printed. */
export const closedTable = (item: LaidItem, tally: ItemTally): PrintableTable =>
  tableOf(
    item,
    tally,
    columnKinds(item).map(() => true),
  );
