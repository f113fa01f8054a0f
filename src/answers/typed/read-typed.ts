import type { Language, Option, Question, Text } from "../../schema/index.ts";
import { isPrinted, readers } from "../items/typed.ts";
import type { TypedAnswer } from "./typed-answer.ts";
import { REASONS, type Signed, signsOf } from "./signs.ts";

/** A question as a clerk meets it on paper. */
export interface Asked {
  item: Question;
  /** What can be typed for its options; empty where they are not printed, and where there are none. */
  signed: readonly Signed[];
  /** The list, if it is not printed; `undefined` while it cannot be loaded. */
  list?: readonly Option[] | undefined;
}

export function askedOf(item: Question, options: readonly Option[], languages: readonly Language[]): Asked {
  return isPrinted[item.type](options)
    ? { item, signed: signsOf(options, languages) }
    : { item, signed: [], list: options.length ? options : undefined };
}

/** The reasons for no answer that have a sign of their own, since they are no options. */
export const offeredReasons = ({ item }: Asked): [reason: keyof typeof REASONS, sign: string][] =>
  ("offer" in item && item.offer ? [...item.offer] : []).map((reason) => [reason, REASONS[reason]]);

/** What a clerk has typed, as an entry of the survey. */
export function readTyped(
  { item, signed, list }: Asked,
  typed: string,
  language: Language,
  plain: (text: Text) => string,
): TypedAnswer {
  return readers[item.type](item as never, { signed, list, typed, language, plain });
}
