import type { TallyCell } from "../tally-type.ts";
import { leaves } from "./leaves.ts";
import type { Node } from "./node.ts";
import { type Link, hasSmallCut } from "./small-cut.ts";

/**
 * Shows fewer groups apart where two ways of dividing the same forms, side by side, would tell what few people said. No report says how the two cross,
 * but who works there knows it: a unit that has paper forms only, taken from all paper forms, leaves those of the others.
 *
 * Forms of one unit and one channel are together in every figure. A sum has a factor for each unit and one for each channel, and those who cancel most have two
 * factors, which are opposite: then units and channels are on two sides, and the forms between the sides are left.
 * @param order the ways of dividing, the one that keeps its groups first
 */
export function hideCrossed(total: Node, order: readonly number[], minimum: number): void {
  for (const [at, later] of order.entries()) {
    for (const earlier of order.slice(0, at)) {
      while (leavesFewBetween(total.published[earlier]!, total.published[later]!, minimum)) {
        if (!hideSmallest(total.published[later]!)) break;
      }
    }
  }
}

function leavesFewBetween(one: readonly Node[], other: readonly Node[], minimum: number): boolean {
  const places = new Map<TallyCell, string>();
  for (const [cell, at] of placed(other)) places.set(cell, `other ${at}`);
  const links: Link[] = [];
  for (const [cell, at] of placed(one)) {
    const place = places.get(cell);
    if (place) links.push({ between: [`one ${at}`, place], people: cell.forms });
  }
  return hasSmallCut(links, minimum);
}

/** Each cell of the tally, with the set that it is in. Nobody knows who is among a few forms without a value. */
const placed = (parts: readonly Node[]): [TallyCell, number][] =>
  leaves(parts).flatMap((together, at) =>
    together.flatMap((node) => (node.isUnknownFew ? [] : cellsIn(node).map((cell): [TallyCell, number] => [cell, at]))),
  );

const cellsIn = ({ sources, families }: Node): readonly TallyCell[] => sources ?? families[0]?.flatMap(cellsIn) ?? [];

/** @returns whether there was anything to hide */
function hideSmallest(parts: readonly Node[]): boolean {
  const filled = parts.filter(({ cell, isUnknownFew }) => cell.forms > 0 && !isUnknownFew);
  const shown = filled.filter(({ whole }) => !whole).sort((a, b) => a.cell.forms - b.cell.forms);
  // One alone is what is left of the whole.
  const isFirst = shown.length === filled.length;
  for (const node of shown.slice(0, isFirst ? 2 : 1)) node.whole = true;
  for (const node of parts.filter(({ isUnknownFew }) => isUnknownFew))
    Object.assign(node, { whole: true, isUnknownFew: false });
  return shown.length > 0;
}
