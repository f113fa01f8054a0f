import { bump } from "./bump.ts";
import { zeros } from "./items/counted-type.ts";
import { SIGNS, emptySigns } from "./answering/sign.ts";
import { countedTypes } from "./items/types.ts";
import type { CountLayout, LaidItem } from "./layout.ts";
import { MISSING } from "./missing-codes.ts";
import type { TallyCell, DimensionValue, SignTally, ItemTally, WordingTally } from "./tally-type.ts";

export { bump };

/** The key of a cell in `Tally.cells`. */
export const cellKey = (key: readonly DimensionValue[], partial: boolean): string => JSON.stringify([...key, partial]);

/** A cell without forms. @param pairs whether it can hold what a standard error needs */
export function emptyCell(
  layout: CountLayout,
  key: readonly DimensionValue[],
  partial: boolean,
  pairs: boolean,
): TallyCell {
  const { items, indexItems, sets } = layout;
  const squares = indexItems.length ** 2;
  return {
    key: [...key],
    partial,
    forms: 0,
    ...(layout.surveys.length > 1 && { versions: zeros(layout.surveys.length) }),
    items: items.map((laid): ItemTally => ({
      ...nothingOf(laid),
      ...(laid.wordings.length && {
        wordings: laid.wordings.map((): WordingTally => ({ ...nothingOf(laid), noticed: 0, changed: 0 })),
      }),
    })),
    ...(pairs &&
      sets.length && {
        pairs: { neither: zeros(squares), alone: zeros(squares), top: zeros(squares), persons: zeros(sets.length) },
      }),
    ...(pairs && !partial && layout.isJudged && { signs: emptySigns() }),
  };
}

/** An item of which nothing was counted yet. */
const nothingOf = (laid: LaidItem): ItemTally => ({
  asked: 0,
  answered: 0,
  options: zeros(laid.options.length),
  missing: zeros(MISSING.length),
  ...countedTypes[laid.type].sums(laid),
});

/**
 * Adds the counts of `part` to `sum`, or takes them away. Without pair sums in one of them, the sum has none.
 * @param by −1 where `part` is a part of `sum`
 */
export function addCell(sum: TallyCell, part: TallyCell, by: 1 | -1 = 1): void {
  sum.forms += by * part.forms;
  if (sum.versions && part.versions) addTo(sum.versions, part.versions, by);
  for (const [i, into] of sum.items.entries()) addItem(into, part.items[i]!, by);
  if (sum.pairs && part.pairs) {
    for (const key of ["neither", "alone", "top", "persons"] as const) addTo(sum.pairs[key], part.pairs[key], by);
  } else delete sum.pairs;
  if (sum.signs && part.signs) addSigns(sum.signs, part.signs);
}

function addSigns(sum: SignTally, { rules, marked }: SignTally): void {
  for (const sign of SIGNS) {
    sum.rules[sign].judged += rules[sign].judged;
    sum.rules[sign].marked += rules[sign].marked;
  }
  if (sum.marked && marked) addCell(sum.marked, marked);
  else if (marked) sum.marked = copyOf(marked);
}

function addItem(sum: ItemTally, part: ItemTally, by: 1 | -1): void {
  sum.asked += by * part.asked;
  sum.answered += by * part.answered;
  addTo(sum.options, part.options, by);
  addTo(sum.missing, part.missing, by);
  if (sum.ranks && part.ranks) {
    addTo(sum.ranks.placed, part.ranks.placed, by);
    addTo(sum.ranks.places, part.ranks.places, by);
  }
  if (sum.values && part.values) addRecord(sum.values, part.values, by);
  if (sum.codes && part.codes) addRecord(sum.codes, part.codes, by);
  for (const [w, into] of sum.wordings?.entries() ?? []) {
    const of = part.wordings?.[w];
    // Counts that were given as such say nothing of wordings.
    if (!of) continue;
    addItem(into, of, by);
    into.noticed += by * of.noticed;
    into.changed += by * of.changed;
  }
}

function addTo(sums: number[], parts: readonly number[], by: 1 | -1): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += by * parts[i]!;
}

export function addRecord(sums: Record<string, number>, parts: Readonly<Record<string, number>>, by: 1 | -1 = 1): void {
  for (const [key, count] of Object.entries(parts)) bump(sums, key, by * count);
}

/** A copy of plain data. */
export const copyOf = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

/** The sum of cells, under a key of its own. */
export function sumCells(
  layout: CountLayout,
  cells: readonly TallyCell[],
  key: readonly DimensionValue[] = [],
): TallyCell {
  const sum = emptyCell(layout, key, false, true);
  for (const cell of cells) addCell(sum, cell);
  return sum;
}
