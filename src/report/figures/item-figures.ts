import type { Disclosure } from "../disclosure.ts";
import { traitsOf } from "../../schema/index.ts";
import { countedTypes } from "../items/types.ts";
import type { LaidItem } from "../laid-item.ts";
import { GIVEN, NOT_ASKED } from "../missing-codes.ts";
import { largestRemainder } from "../percent.ts";
import type { ItemTally } from "../tally-type.ts";
import { HIDDEN_SHARE, shareOf } from "./share.ts";
import type { PrintableTable } from "./table.ts";
import type { ItemFigures } from "./item-figures-type.ts";

export interface ItemFiguresOptions {
  base: "asked" | "answered";
  disclosure: Disclosure;
  /** Whether small counts are withheld. */
  isGuarded: boolean;
  /** Whether the item is rotated and has too few answers. */
  isFew: boolean;
  /** Only for the total: it narrows the intervals. */
  population?: number | undefined;
  /** Whether these are the figures of the total, in which the codes of a lookup are listed. */
  isTotal: boolean;
}

const sum = (counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((total, count) => (total === null || count === null ? null : total + count), 0);

/** One item's counts with shares, as far as they can be printed. */
export function itemFigures(
  item: LaidItem,
  tally: ItemTally,
  table: PrintableTable,
  options: ItemFiguresOptions,
): ItemFigures {
  const { base, population, isGuarded, disclosure } = options;
  const { threshold } = disclosure;
  const counted = countedTypes[item.type];
  const { asked, answered, given, notAsked } = table;
  const n = base === "asked" ? asked : answered;
  const inBase = base === "asked" ? [...table.options, ...given] : table.options;
  const percents = counted.isTicked || sum(inBase) === null ? [] : largestRemainder(inBase as number[]);
  const distribution = (at: number): number | null => percents[at] ?? null;
  const breakOff = notAsked[NOT_ASKED.indexOf("break_off")]!;
  const without = sum([given[GIVEN.indexOf("refused")]!, given[GIVEN.indexOf("blank")]!, breakOff]);
  const isHidden = [asked, answered, ...table.options, ...given, ...notAsked].includes(null);
  return {
    id: item.id,
    asked,
    answered,
    options: item.options
      .slice(0, table.options.length)
      .map(({ code }, o) => ({ code, ...shareOf(table.options[o]!, n, population), distribution: distribution(o) })),
    ...(table.merged.length && {
      merged: table.merged.map(({ options: together, count }) => ({
        codes: together.map((o) => item.options[o]!.code),
        ...shareOf(count, n, population),
      })),
    }),
    missing: GIVEN.map((code, g) => ({
      code,
      ...(base === "asked" ? shareOf(given[g]!, n, population) : shareOf(given[g]!, asked, population)),
      distribution: base === "asked" ? distribution(table.options.length + g) : null,
    })),
    notAsked: NOT_ASKED.map((code, i) => ({
      code,
      count: notAsked[i]!,
      ...(notAsked[i] === null && { hidden: true }),
    })),
    nonresponse: without === null ? HIDDEN_SHARE : shareOf(without, sum([asked, breakOff]), population),
    ...(isUnanimous(item, table) && { unanimous: true }),
    ...counted.figures(item, tally, { answered, isOpen: table.isOpen, isGuarded, threshold, isTotal: options.isTotal }),
    ...(isHidden && { hidden: true }),
    ...(options.isFew && { few: true }),
  };
}

const isUnanimous = (item: LaidItem, { options, answered, isOpen }: PrintableTable): boolean =>
  traitsOf(item).isRated && isOpen && Boolean(answered) && options.includes(answered);
