import { type Rules, isSmall } from "./rules.ts";

/**
 * Which cells of one row are withheld, when the row's sum is printed: the small ones, and then others until at least two
 * are withheld and they sum up to the threshold. Zeros stay: they say nothing about anybody.
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

/** Whether cells are withheld in vain, because anybody can compute their sum. */
export function isUnsafe(withheld: readonly { count: number; isBlock: boolean }[], { threshold }: Rules): boolean {
  const positive = withheld.filter(({ count }) => count > 0);
  const sum = positive.reduce((total, { count }) => total + count, 0);
  if (!threshold || !positive.length) return false;
  return sum < threshold || (positive.length === 1 && !positive[0]!.isBlock);
}
