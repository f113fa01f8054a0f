import { countedTypes } from "./items/types.ts";
import type { LaidItem } from "./laid-item.ts";
import { GIVEN, MISSING, NOT_ASKED } from "./missing-codes.ts";
import type { ItemTally } from "./tally-type.ts";

/**
 * What a column of an item's table is: an option in the top box, another answer, a reason that a person gave, nothing at
 * all, or a reason for which the item was not asked.
 */
export type ColumnKind = "top" | "other" | "given" | "blank" | "not-asked";

const TAIL: readonly ColumnKind[] = [
  ...GIVEN.map((code): ColumnKind => (code === "blank" ? "blank" : "given")),
  ...NOT_ASKED.map((): ColumnKind => "not-asked"),
];

/** Whether an item's table has a column per option. Otherwise it has one for all answers. */
export const hasOptionColumns = ({ type }: LaidItem): boolean => countedTypes[type].hasOptionColumns;

/**
 * The kinds of an item's columns: its options, or one column for all answers; then `GIVEN`; then `NOT_ASKED`.
 * Together they are all forms, except in `choices`, where one person ticks several.
 */
export function columnKinds(item: LaidItem): ColumnKind[] {
  if (!hasOptionColumns(item)) return ["other", ...TAIL];
  return [...item.options.map(({ satisfied }): ColumnKind => (satisfied ? "top" : "other")), ...TAIL];
}

/** The counts in these columns. */
export function columnCounts(item: LaidItem, { asked, answered, options, missing }: ItemTally): number[] {
  const count = (code: (typeof MISSING)[number]): number => missing[MISSING.indexOf(code)]!;
  // Routing and persons can both say that an item does not apply; only a person was asked it.
  const said = asked - answered - count("dont_know") - count("refused") - count("blank");
  return [
    ...(hasOptionColumns(item) ? options : [answered]),
    said,
    count("dont_know"),
    count("refused"),
    count("blank"),
    count("not_asked"),
    count("not_applicable") - said,
    count("break_off"),
  ];
}

/** Where the columns of reasons begin. */
export const givenAt = (columns: number): number => columns - GIVEN.length - NOT_ASKED.length;
export const notAskedAt = (columns: number): number => columns - NOT_ASKED.length;
