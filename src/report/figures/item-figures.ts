import type { Disclosure } from "../disclosure.ts";
import type { LaidItem } from "../layout.ts";
import { GIVEN, NOT_ASKED } from "../missing-codes.ts";
import { largestRemainder } from "../percent.ts";
import type { ItemFigures } from "../report-type.ts";
import type { ItemTally } from "../tally-type.ts";
import { HIDDEN_SHARE, shareOf } from "./share.ts";
import type { Table } from "./table.ts";
import { topCodes } from "./top-codes.ts";

export interface ItemFiguresOptions {
  base: "asked" | "answered";
  disclosure: Disclosure;
  /** Whether small counts are withheld. */
  isGuarded: boolean;
  /** Of the total only: it narrows the intervals. */
  population?: number | undefined;
  /** Whether these are the figures of the total, in which the codes of a lookup are listed. */
  isTotal: boolean;
}

const sum = (counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((total, count) => (total === null || count === null ? null : total + count), 0);

/** One item's counts with shares, as far as they can be printed. */
export function itemFigures(item: LaidItem, tally: ItemTally, table: Table, options: ItemFiguresOptions): ItemFigures {
  const { base, population, isGuarded, disclosure } = options;
  const { threshold } = disclosure;
  const { asked, answered, given, notAsked } = table;
  const n = base === "asked" ? asked : answered;
  const inBase = base === "asked" ? [...table.options, ...given] : table.options;
  const percents = item.type === "choices" || sum(inBase) === null ? [] : largestRemainder(inBase as number[]);
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
    ...(item.type === "number" && { number: numberFigures(item, tally, answered, threshold) }),
    ...(isUnanimous(item, table) && { unanimous: true }),
    // Of three options, a mean place tells how many put one second, and how many last.
    ...(item.type === "rank" && !isGuarded && { ranks: rankFigures(item, tally, table) }),
    ...(item.type === "lookup" && options.isTotal && answered !== null && { top: topCodes(item, tally, threshold) }),
    ...(isHidden && { hidden: true }),
  };
}

function numberFigures(
  { scale }: LaidItem,
  { values = {} }: ItemTally,
  answered: number | null,
  threshold: number,
): NonNullable<ItemFigures["number"]> {
  if (answered === null) return { mean: null, min: null, max: null, hidden: true };
  const numbers = Object.keys(values).map(Number);
  if (!numbers.length) return { mean: null, min: null, max: null };
  const total = Object.entries(values).reduce((all, [value, count]) => all + Number(value) * count, 0);
  const mean = total / scale / answered;
  // One person stands behind the least value, and perhaps only one.
  if (threshold) return { mean, min: null, max: null, hidden: true };
  const extreme = (pick: (a: number, b: number) => number): number => numbers.reduce((a, b) => pick(a, b)) / scale;
  return { mean, min: extreme(Math.min), max: extreme(Math.max) };
}

function rankFigures(item: LaidItem, { ranks }: ItemTally, { isOpen }: Table): NonNullable<ItemFigures["ranks"]> {
  const { placed, places } = ranks!;
  return item.options.map(({ code }, o) =>
    isOpen
      ? { code, placed: placed[o]!, mean: placed[o] ? places[o]! / placed[o]! : null }
      : { code, placed: null, mean: null, hidden: true },
  );
}

const isUnanimous = ({ type }: LaidItem, { options, answered, isOpen }: Table): boolean =>
  (type === "rating" || type === "choice") && isOpen && Boolean(answered) && options.includes(answered);
