import { columnCounts, columnKinds, givenAt } from "../columns.ts";
import type { Disclosure } from "../disclosure.ts";
import { countedTypes } from "../items/types.ts";
import type { CountLayout } from "../layout.ts";
import { itemsAboutPersons, itemsWithGuardedTotal } from "./guard.ts";
import { hideCrossed } from "./hide-crossed.ts";
import { hideSmall, isSplit } from "./hide-small.ts";
import type { Node } from "./node.ts";
import { type GroupRow, protect } from "./protect.ts";
import { routersOf } from "./routers.ts";
import { type Rules, isSmall, plainRules, tableRules } from "./rules.ts";

/** A way of dividing all forms. */
export interface Family {
  /** It divides people by who they are. */
  byPersons: boolean;
  /** Reports of some of the forms were published before. */
  follows: boolean;
  /** It keeps its groups where they and those of another way would tell what few people said. */
  isFirst: boolean;
  /** Its tables of items that tell who people are stay away. */
  withoutPersons: boolean;
}

/**
 * Decides what the report withholds, over all of its tables together: the total, every way of dividing it, every unit
 * below every unit, and in each the table of every item.
 *
 * Sets of too few forms are not shown, and cannot be computed from the sets that are shown. A guarded table withholds small counts,
 * so that nobody can compute one from what is printed. At the level `strict`, all tables are guarded. At `public`, a table is guarded
 * if it crosses two things and one of them says who somebody is. A total of the whole survey crosses nothing.
 *
 * If an item's table is withheld in part, the tables of items that depend on it are withheld whole: the number of people who were not
 * asked them would reveal what is missing. If several options can be ticked, a table by group is never withheld in part: nobody ticks
 * an option twice, so the number who answered would reveal what is missing.
 * @param total the report's nodes; it fills in what each withholds
 * @param families what each family of the total is
 * @param leavesOut whether items of which a table would be guarded are withheld altogether
 * @param inEditions see `ReportOptions.inEditions`
 */
export function suppress(
  layout: CountLayout,
  total: Node,
  disclosure: Disclosure,
  families: readonly Family[],
  leavesOut = false,
  inEditions = false,
): void {
  const { level, minimum, threshold } = disclosure;
  total.whole = total.cell.forms > 0 && total.cell.forms < minimum;
  hideForms(total, minimum, (family) => level === "public" && !families[family]!.byPersons);
  if (level !== "none" && !inEditions) hideCrossed(total, orderOf(families), minimum);
  const aboutPersons = itemsAboutPersons(layout);
  const guardedTotals = itemsWithGuardedTotal(layout, aboutPersons);
  const items = layout.items.map((item, i) => {
    const kinds = columnKinds(item);
    const routers = routersOf(layout, item);
    return {
      routers,
      rules: (isGuarded: boolean): Rules => ({
        ...tableRules(kinds, isGuarded ? threshold : 0),
        // This level does not print how many forms the hidden groups have.
        ...(level === "strict" && { isOpinion: () => false }),
      }),
      rowOf: ({ cell, whole, hidden }: Node, isClosed = false): GroupRow => {
        const counts = columnCounts(item, cell.items[i]!);
        const isLeftOut = leavesOut && (level === "strict" || (level === "public" && aboutPersons[i]!));
        const isForced = whole || isClosed || isLeftOut || routers.some((router) => hidden[router]!.some(Boolean));
        return { forms: cell.forms, counts, whole, hidden: counts.map(() => isForced) };
      },
    };
  });
  /** Whether the columns of a table are not parts of one sum, because one person ticks several. */
  const isTicked = (i: number): boolean => countedTypes[layout.items[i]!.type].isTicked;
  for (const [i, { rules, rowOf }] of items.entries()) {
    total.isGuarded[i] = level === "strict" || (level === "public" && guardedTotals[i]!);
    const { counts, hidden } = rowOf(total);
    total.hidden[i] = hideSmall(counts, rules(total.isGuarded[i]), hidden);
    total.split[i] = isSplit(counts, rules(total.isGuarded[i]), total.hidden[i]!);
    if (isTicked(i)) hideEmptyBeside(total.hidden[i]!, counts);
  }
  /** Whether the total prints a small count, beside which no part of it can hide. */
  const printsSmall = items.map(({ rules, rowOf }, i) => {
    const strictly = rules(true);
    const isPrinted = (c: number): boolean => strictly.isSensitive(c) && !total.hidden[i]![c];
    return rowOf(total).counts.some((count, c) => isPrinted(c) && isSmall(count, strictly));
  });
  for (const [f, family] of total.published.entries()) {
    const { byPersons, follows, withoutPersons } = families[f]!;
    const guarded = items.map((_, i) => level !== "none" && (level === "strict" || aboutPersons[i]! || byPersons));
    /** Whether more can be computed with earlier reports; those of the level `strict` have no groups and no answers. */
    const tellsEarlier = ({ rules, rowOf }: (typeof items)[number], i: number): boolean =>
      level === "public" &&
      ((withoutPersons && aboutPersons[i]!) ||
        (follows &&
          byPersons &&
          isOfOneRow(
            family.map((part) => rowOf(part)),
            rules(true),
          )));
    const closed = closedItems(
      items.map(({ routers }) => routers),
      guarded,
      items.map((item, i) => printsSmall[i]! || tellsEarlier(item, i)),
    );
    for (const [i, { rules, rowOf }] of items.entries()) {
      const divide = (node: Node, parts: readonly Node[]): void => {
        const rows = parts.map((part) => rowOf(part, closed[i]));
        protect(rows, node.hidden[i]!, rules(guarded[i]!));
        const isTorn = isTicked(i) && rows.some(({ whole, hidden }) => !whole && hidden.some(Boolean));
        if (isTorn || (guarded[i] && tellsNumber(parts, i))) for (const { hidden } of rows) hidden.fill(true);
        for (const [p, part] of parts.entries()) {
          part.isGuarded[i] = guarded[i]!;
          part.hidden[i] = rows[p]!.hidden;
          for (const below of part.published) divide(part, below);
        }
      };
      divide(total, family);
    }
  }
}

/** The first ones before the others. */
const orderOf = (families: readonly Family[]): number[] => [
  ...families.flatMap(({ isFirst }, f) => (isFirst ? f : [])),
  ...families.flatMap(({ isFirst }, f) => (isFirst ? [] : f)),
];

/**
 * Per item, whether its tables go whole, zeros too: those of which the total prints a small count or that are left out, and the guarded ones by
 * which they are asked, since who was not led to them is none of the few.
 */
function closedItems(
  routers: readonly (readonly number[])[],
  guarded: readonly boolean[],
  isClosed: readonly boolean[],
): boolean[] {
  const closed = guarded.map((isGuarded, i) => isGuarded && isClosed[i]!);
  // An item is asked depending on earlier ones only.
  for (let i = closed.length - 1; i >= 0; i--) {
    if (closed[i]) for (const router of routers[i]!) closed[router] ||= guarded[router]!;
  }
  return closed;
}

/**
 * Whether all who said something are in one row: then those few are, too, who had said it in an earlier total. The rows that are not shown are
 * one, of which nobody knows the parts.
 */
function isOfOneRow(rows: readonly GroupRow[], { isSensitive }: Rules): boolean {
  const shown = rows.filter(({ whole }) => !whole);
  const left = rows.filter(({ whole }) => whole);
  const columns = rows[0]?.counts.map((_, c) => c) ?? [];
  return columns.some(
    (c) =>
      isSensitive(c) &&
      shown.filter(({ counts }) => counts[c]! > 0).length === 1 &&
      left.every(({ counts }) => !counts[c]),
  );
}

/** Whether those who are left over all gave the same number, and others did not: then its mean tells what each of them gave. */
function tellsNumber(parts: readonly Node[], item: number): boolean {
  const valuesOf = ({ cell }: Node): string[] => Object.keys(cell.items[item]!.values ?? {});
  const left = new Set(parts.filter(({ whole }) => whole).flatMap(valuesOf));
  return left.size === 1 && parts.some((part) => valuesOf(part).some((value) => !left.has(value)));
}

/** Withholds the options that nobody ticked, if any ticked option is withheld. Otherwise it would show that everybody ticked one of the rest. */
function hideEmptyBeside(hidden: boolean[], counts: readonly number[]): void {
  const options = givenAt(counts.length);
  if (!hidden.slice(0, options).some(Boolean)) return;
  for (let c = 0; c < options; c++) hidden[c] ||= !counts[c];
}

/**
 * Groups with too few forms are not shown apart, with others so that their sum tells nothing; neither are the units below.
 * @param isOpen whether forms without a value are no group of that family: nobody is known to be among them
 */
function hideForms(node: Node, minimum: number, isOpen: (family: number) => boolean = () => false): void {
  for (const [f, family] of node.families.entries()) {
    const { parts, whole } = node.whole ? { parts: family, whole: [] } : partsOf(family, minimum, isOpen(f));
    node.published[f] = parts;
    for (const [p, part] of parts.entries()) {
      const isFew = part.id === null && part.cell.forms > 0 && part.cell.forms < minimum;
      // Others that are published together take it in, at no cost.
      part.whole = node.whole || whole[p]! || (isFew && whole.some(Boolean));
      part.isUnknownFew = isFew && !part.whole;
      hideForms(part, minimum);
    }
  }
}

/**
 * What a family is published as. Where a large unit would be withheld beside a small one, with all units below it, only its own
 * row is, and one of these goes with the small one.
 */
function partsOf(family: Node[], minimum: number, isOpen: boolean): { parts: Node[]; whole: boolean[] } {
  const isSensitive = (parts: readonly Node[]) => (p: number) => parts[p]!.id !== null || !isOpen;
  for (let parts = family; ;) {
    const forms = parts.map(({ cell }) => cell.forms);
    const whole = hideSmall(forms, { ...plainRules(minimum), isSensitive: isSensitive(parts) });
    const large = parts.find(({ families }, p) => whole[p] && families.length > 0 && forms[p]! >= minimum);
    if (!large) return { parts, whole };
    large.whole = true;
    parts = parts.flatMap((part) => (part === large ? part.families[0]! : part));
  }
}
