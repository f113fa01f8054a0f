import type { Option } from "../../schema/index.ts";
import type { LaidItem } from "../laid-item.ts";
import { type Rational, rational } from "../rational.ts";
import type { ItemTally } from "../tally-type.ts";
import type { ItemFigures } from "../figures/item-figures-type.ts";

/** What decides how much of an item's own figures is printed. */
export interface Printable {
  /** Forms with an answer; `null` is withheld. */
  answered: number | null;
  /** Whether each single option can be printed. */
  isOpen: boolean;
  /** Whether small counts are withheld. */
  isGuarded: boolean;
  threshold: number;
  /** Whether these are the figures of the total. */
  isTotal: boolean;
}

/** How answers to items of one type are counted, and what comes of them. */
export interface CountedType {
  /** The item's table has a column per option. Otherwise it has one for all answers. */
  hasOptionColumns: boolean;
  /** One person ticks several options, so that their counts are no parts of one sum. */
  isTicked: boolean;
  /** Factor that makes whole numbers of the answers; 1 where they are no numbers. */
  scale(item: LaidItem["item"]): number;
  /** The sums that an item has beside those of its options, all of them 0. */
  sums(laid: LaidItem): Partial<ItemTally>;
  /** The option's position, −1 for an answer that is not one option, `undefined` for one that the item cannot have. */
  optionOf(laid: LaidItem, answer: unknown): number | undefined;
  /** Adds an answer that is not one option, or takes it away. @param unnamed codes of lists elsewhere are not told apart */
  add(laid: LaidItem, sums: ItemTally, answer: unknown, by: 1 | -1, unnamed: boolean): void;
  /** Adds a count that was given as such. @returns why it cannot be */
  addCount(laid: LaidItem, sums: ItemTally, option: string, count: number): CountProblem | undefined;
  /** The values that means are of, each with how many gave it. */
  values(laid: LaidItem, sums: ItemTally): Valued[];
  /** The figures that only items of this type have. */
  figures(laid: LaidItem, sums: ItemTally, printable: Printable): Partial<ItemFigures>;
}

export type CountProblem = "not-countable" | "unknown-option";

export interface Valued {
  value: Rational;
  count: number;
}

export const zeros = (length: number): number[] => Array.from({ length }, () => 0);

/** Counts that were given for an option. */
export function addToOption(
  { optionAt }: LaidItem,
  { options }: ItemTally,
  option: string,
  count: number,
): CountProblem | undefined {
  const at = optionAt.get(option);
  if (at === undefined) return "unknown-option";
  options[at]! += count;
  return undefined;
}

/** One option is chosen, and it is all that there is to count. */
export const oneOption: CountedType = {
  hasOptionColumns: true,
  isTicked: false,
  scale: () => 1,
  sums: () => ({}),
  optionOf: ({ optionAt }, answer) => optionAt.get(answer as string),
  add: () => {},
  addCount: addToOption,
  values: ({ options }, sums) =>
    options.flatMap(({ value }: Option, o) =>
      value === undefined ? [] : { value: rational(value), count: sums.options[o]! },
    ),
  figures: () => ({}),
};

/** Only how many answered is counted. */
export const answeredOnly: CountedType = {
  ...oneOption,
  hasOptionColumns: false,
  optionOf: (_, answer) => (typeof answer === "string" ? -1 : undefined),
  addCount: (_, __, option) => (option === "answered" ? undefined : "unknown-option"),
};

/** Whether an answer is a list of known options. */
export const areOptions = ({ options, optionAt }: LaidItem, answer: unknown): boolean =>
  Array.isArray(answer) && answer.length <= options.length && answer.every((code) => optionAt.has(code as string));
