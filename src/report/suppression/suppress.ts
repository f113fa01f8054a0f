import { columnCounts, columnKinds } from "../columns.ts";
import type { Layout } from "../layout.ts";
import { hideSmall } from "./hide-small.ts";
import type { Node } from "./node.ts";
import { protect } from "./protect.ts";
import { routersOf } from "./routers.ts";
import { plainRules, tableRules } from "./rules.ts";

/**
 * Decides what the report withholds, over all of its tables together: the total, every way of dividing it, every unit
 * below every unit, and in each the table of every item. No small count can be computed from what is printed.
 *
 * Where an item's table is withheld in part, the tables of items that are asked depending on it are withheld whole: how
 * many were not asked them would say what is missing.
 * @param total the report's nodes; it fills in what each withholds
 * @param threshold counts of forms, and of answers, from 1 to threshold − 1 are withheld; 0 withholds nothing
 */
export function suppress(layout: Layout, total: Node, threshold: number): void {
  total.whole = total.cell.forms > 0 && total.cell.forms < threshold;
  hideForms(total, threshold);
  for (const [i, item] of layout.items.entries()) {
    const rules = tableRules(columnKinds(item), threshold);
    const routers = routersOf(layout, item);
    const rowOf = ({ cell, whole, hidden }: Node) => {
      const counts = columnCounts(item, cell.items[i]!);
      const isForced = whole || routers.some((router) => hidden[router]!.some(Boolean));
      return { counts, whole, hidden: counts.map(() => isForced) };
    };
    const { counts, hidden } = rowOf(total);
    total.hidden[i] = hideSmall(counts, rules, hidden);
    divide(total, i, (family) => {
      const rows = family.parts.map(rowOf);
      protect(rows, family.above, rules);
      return rows.map((row) => row.hidden);
    });
  }
}

/** Goes down from the total, through all that it is divided into. */
function divide(
  node: Node,
  item: number,
  hide: (family: { parts: readonly Node[]; above: readonly boolean[] }) => boolean[][],
): void {
  for (const parts of node.families) {
    const hidden = hide({ parts, above: node.hidden[item]! });
    for (const [p, part] of parts.entries()) {
      part.hidden[item] = hidden[p]!;
      divide(part, item, hide);
    }
  }
}

/** Groups with too few forms are withheld whole, with others so that their sum tells nothing; so are the units below. */
function hideForms(node: Node, threshold: number): void {
  for (const family of node.families) {
    const whole = hideSmall(
      family.map(({ cell }) => cell.forms),
      plainRules(threshold),
    );
    for (const [p, part] of family.entries()) {
      part.whole = node.whole || whole[p]!;
      hideForms(part, threshold);
    }
  }
}
