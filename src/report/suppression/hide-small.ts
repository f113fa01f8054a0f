import { type Rules, isSmall } from "./rules.ts";

/**
 * Which cells of one row are withheld, when the row's sum is printed: the small ones, and then others until at least two
 * are withheld and they sum up to the threshold. Zeros stay: they say nothing about anybody.
 * If possible, that holds of the satisfied and of the others each, so that how many these are together can still be printed.
 * Complementary suppression as in Hundepool et al. (2012), Statistical Disclosure Control, chapter 4.
 * @param hidden what is withheld already
 * @param isBlock whether a column stands for several that are withheld, so that it may be alone
 */
export function hideSmall(
  counts: readonly number[],
  rules: Rules,
  hidden: readonly boolean[] = [],
  isBlock: (column: number) => boolean = () => false,
): boolean[] {
  const hide = counts.map((count, c) => (hidden[c] ?? false) || (rules.isSensitive(c) && isSmall(count, rules)));
  for (const inClass of classesOf(counts, rules)) hideTogether(counts, rules, hide, inClass);
  for (;;) {
    const withheld = counts.flatMap((count, column) => (hide[column] && count > 0 ? column : []));
    const others = counts.flatMap((count, column) => (count > 0 && !hide[column] ? column : []));
    // Where nothing else is left, even a fixed column is better than none.
    const effective = others.every(rules.isFixed) ? withheld : withheld.filter((column) => !rules.isFixed(column));
    const cells = effective.map((column) => ({ count: counts[column]!, isBlock: isBlock(column) }));
    if (!isUnsafe(cells, rules)) return hide;
    const rank = (column: number): number => rules.rank(column, withheld);
    const isFixed = (column: number): number => Number(rules.isFixed(column));
    const [next] = others.sort(
      (a, b) => isFixed(a) - isFixed(b) || rank(a) - rank(b) || counts[a]! - counts[b]! || a - b,
    );
    if (next === undefined) return hide;
    hide[next] = true;
  }
}

/** Whether the sums of the satisfied and of the other answers tell nothing of what is withheld of them. */
export const isSplit = (counts: readonly number[], rules: Rules, hidden: readonly boolean[]): boolean =>
  classesOf(counts, rules).every((inClass) => {
    const withheld = inClass.filter((column) => hidden[column]);
    return !isUnsafe(cellsAt(counts, withheld), rules);
  });

const classesOf = (counts: readonly number[], { classOf }: Rules): number[][] =>
  (["top", "other"] as const).map((name) =>
    counts.flatMap((count, column) => (count > 0 && classOf(column) === name ? column : [])),
  );

const cellsAt = (counts: readonly number[], columns: readonly number[]): { count: number; isBlock: boolean }[] =>
  columns.map((column) => ({ count: counts[column]!, isBlock: false }));

/** Withholds more of a class of columns, until its sum can be printed; nothing more where that would take more than the class. */
function hideTogether(counts: readonly number[], rules: Rules, hide: boolean[], inClass: readonly number[]): void {
  if (isUnsafe(cellsAt(counts, inClass), rules)) return;
  for (;;) {
    const withheld = inClass.filter((column) => hide[column]);
    if (!isUnsafe(cellsAt(counts, withheld), rules)) return;
    const rank = (column: number): number => rules.rank(column, withheld);
    const [next] = inClass
      .filter((column) => !hide[column])
      .sort((a, b) => rank(a) - rank(b) || counts[a]! - counts[b]! || a - b);
    hide[next!] = true;
  }
}

/** Whether cells are withheld in vain, because anybody can compute their sum. */
export function isUnsafe(withheld: readonly { count: number; isBlock: boolean }[], { threshold }: Rules): boolean {
  const positive = withheld.filter(({ count }) => count > 0);
  const sum = positive.reduce((total, { count }) => total + count, 0);
  if (!threshold || !positive.length) return false;
  return sum < threshold || (positive.length === 1 && !positive[0]!.isBlock);
}
