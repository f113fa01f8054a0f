import { sumCells } from "./cell.ts";
import { type FiguresOptions, figuresOf } from "./figures/figures.ts";
import type { CountLayout } from "./layout.ts";
import { type Node, nodeOf } from "./suppression/node.ts";
import type { MergedGroups } from "./breakdown-type.ts";

/**
 * The groups that are not shown apart, together: those of the whole survey, and of a tree's units those below each unit.
 *
 * Everybody can compute these figures, as what is left of the whole when the groups that are shown are taken away. So nothing
 * is told that was kept, and a large group that is withheld beside a small one is not lost.
 */
export function mergedGroups(
  layout: CountLayout,
  above: Node,
  family: readonly Node[],
  options: FiguresOptions,
): MergedGroups[] {
  const together = family.filter(({ whole }) => whole);
  const shown = family.filter(({ whole }) => !whole);
  const below = shown.flatMap((part) => part.published.flatMap((each) => mergedGroups(layout, part, each, options)));
  // A merger of one group would be that group.
  if (together.length < 2) return below;
  const cell = sumCells(
    layout,
    together.map((part) => part.cell),
  );
  // What stands above says it.
  if (cell.forms === above.cell.forms) return below;
  const own = together.flatMap(({ id, isOwn }) => (isOwn && id !== null ? [id] : []));
  const isWithheld = (item: number, column: number): boolean =>
    [above, ...shown].some(({ hidden }) => hidden[item]![column]);
  const merged: Node = {
    ...nodeOf(layout, null, cell),
    isGuarded: together[0]!.isGuarded,
    hidden: layout.items.map((_, i) => above.hidden[i]!.map((_, c) => isWithheld(i, c))),
  };
  return [
    {
      ...(above.id !== null && { parent: above.id }),
      groups: together.filter(({ isOwn }) => !isOwn).map(({ id }) => id),
      ...(own.length && { own }),
      figures: figuresOf(layout, merged, options),
    },
    ...below,
  ];
}
