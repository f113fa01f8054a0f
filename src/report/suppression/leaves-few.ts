import type { Disclosure } from "../disclosure.ts";
import type { Node } from "./node.ts";

/** Of so many wordings, all ways to put them on two sides are tried. */
const MOST_TRIED = 12;

/**
 * Whether what few people said is left over when figures of an item's wordings are added to those of groups, or subtracted from them. Which wording
 * a group has read may be known: paper has one, or a version of the survey.
 *
 * People of one group who read one wording stay together in all that is printed, so a sum has a factor for each group and one for each wording. Those
 * who cancel most have two factors, which are opposite: then wordings are on two sides, and of each group the people of one side are left.
 * @param parts a way of dividing all forms, as it is published
 */
export function leavesFew(parts: readonly Node[], item: number, { minimum }: Disclosure): boolean {
  const readers = leaves(parts).map((together) => sum(together.map((node) => readersOf(node, item))));
  const columns = (readers[0] ?? []).map((_, w) => w).filter((w) => readers.some((row) => row[w]));
  if (columns.length > MOST_TRIED) return minimum > 0;
  // Where a table hides small counts, a wording that is one group would tell them.
  const isGuarded = parts.some((part) => part.isGuarded[item]);
  // The first wording is on the other side always.
  for (let side = 1; side < 2 ** (columns.length - 1); side++) {
    const isOnSide = columns.map((_, at) => at > 0 && Math.floor(side / 2 ** (at - 1)) % 2 === 1);
    const left = readers.reduce((all, row) => {
      const count = (on: boolean): number => columns.reduce((n, w, at) => (isOnSide[at] === on ? n + row[w]! : n), 0);
      return all + Math.min(count(true), count(false));
    }, 0);
    if (left < minimum && (left > 0 || isGuarded)) return true;
  }
  return false;
}

/** The smallest sets of which figures are printed or can be computed; those that are not shown apart are one. */
function leaves(parts: readonly Node[]): Node[][] {
  const together = parts.filter(({ whole }) => whole);
  const shown = parts.filter(({ whole }) => !whole);
  return [
    ...(together.length ? [together] : []),
    ...shown.flatMap((part) => (part.published[0]?.length ? leaves(part.published[0]) : [[part]])),
  ];
}

/** How many read each wording, and last, of how many that is not known. */
function readersOf({ cell }: Node, item: number): number[] {
  const { asked, wordings = [] } = cell.items[item]!;
  const read = wordings.map((tally) => tally.asked);
  return [...read, asked - read.reduce((all, n) => all + n, 0)];
}

const sum = (rows: readonly number[][]): number[] =>
  rows[0]!.map((_, column) => rows.reduce((all, row) => all + row[column]!, 0));
