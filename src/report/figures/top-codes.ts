import type { LaidItem } from "../laid-item.ts";
import type { ItemTally } from "../tally-type.ts";
import type { ItemFigures } from "./item-figures-type.ts";

/** How many codes a list of the most frequent has. */
const MOST = 20;

/** The most frequent codes of a lookup. The rest is one number, which is 0 or not small. */
export function topCodes(
  { options }: LaidItem,
  { answered, options: counts, codes = {} }: ItemTally,
  threshold: number,
): NonNullable<ItemFigures["top"]> {
  const inline = options.map(({ code, label }, o) => ({ code, label, count: counts[o]! }));
  // "" is every code that is not told apart: one of the others.
  const elsewhere = Object.entries(codes).flatMap(([code, count]) => (code ? [{ code, count }] : []));
  const listed = [...inline, ...elsewhere]
    .filter(({ count }) => count >= Math.max(1, threshold))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .slice(0, MOST);
  const others = (): number => answered - listed.reduce((sum, { count }) => sum + count, 0);
  while (listed.length && others() > 0 && others() < threshold) listed.pop();
  return { codes: listed, others: others() };
}
