import type { Disclosure } from "../disclosure.ts";
import { fewestLeft, tied } from "./fewest-left.ts";
import { leaves } from "./leaves.ts";
import type { Node } from "./node.ts";

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
  const wordings = (readers[0] ?? []).map((_, w) => readers.map((row) => row[w]!));
  // Where a table hides small counts, a wording that is one group would tell them.
  const isGuarded = parts.some((part) => part.isGuarded[item]);
  return (isGuarded && minimum > 0 && tied(wordings).length > 1) || fewestLeft(wordings) < minimum;
}

/** How many read each wording, and last, of how many that is not known. */
function readersOf({ cell }: Node, item: number): number[] {
  const { asked, wordings = [] } = cell.items[item]!;
  const read = wordings.map((tally) => tally.asked);
  return [...read, asked - read.reduce((all, n) => all + n, 0)];
}

const sum = (rows: readonly number[][]): number[] =>
  rows[0]!.map((_, column) => rows.reduce((all, row) => all + row[column]!, 0));
