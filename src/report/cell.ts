import { bump } from "./bump.ts";
import { zeros } from "./items/counted-type.ts";
import { countedTypes } from "./items/types.ts";
import type { CountLayout, LaidItem } from "./layout.ts";
import { MISSING } from "./missing-codes.ts";
import type { TallyCell, DimensionValue, ItemTally, WordingTally } from "./tally-type.ts";

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

/** Adds the counts of `part` to `sum`. Without pair sums in one of them, the sum has none. */
export function addCell(sum: TallyCell, part: TallyCell): void {
  sum.forms += part.forms;
  if (sum.versions && part.versions) addTo(sum.versions, part.versions);
  for (const [i, into] of sum.items.entries()) addItem(into, part.items[i]!);
  if (sum.pairs && part.pairs) {
    for (const key of ["neither", "alone", "top", "persons"] as const) addTo(sum.pairs[key], part.pairs[key]);
  } else delete sum.pairs;
}

function addItem(sum: ItemTally, part: ItemTally): void {
  sum.asked += part.asked;
  sum.answered += part.answered;
  addTo(sum.options, part.options);
  addTo(sum.missing, part.missing);
  if (sum.ranks && part.ranks) {
    addTo(sum.ranks.placed, part.ranks.placed);
    addTo(sum.ranks.places, part.ranks.places);
  }
  if (sum.values && part.values) addRecord(sum.values, part.values);
  if (sum.codes && part.codes) addRecord(sum.codes, part.codes);
  for (const [w, into] of sum.wordings?.entries() ?? []) {
    const of = part.wordings?.[w];
    // Counts that were given as such say nothing of wordings.
    if (!of) continue;
    addItem(into, of);
    into.noticed += of.noticed;
    into.changed += of.changed;
  }
}

function addTo(sums: number[], parts: readonly number[]): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += parts[i]!;
}

export function addRecord(sums: Record<string, number>, parts: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(parts)) bump(sums, key, count);
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
