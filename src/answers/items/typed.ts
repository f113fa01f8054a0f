import type { ItemOf, ItemType, Language, Option, Text } from "../../schema/index.ts";
import { MOST_LISTED } from "../../schema/outline.ts";
import { readTypedDate, readTypedNumber, readTypedText } from "../typed/read-field.ts";
import { readListed } from "../typed/read-listed.ts";
import { readOne, readRanked, readSeveral } from "../typed/read-options.ts";
import { type TypedAnswer, read } from "../typed/typed-answer.ts";
import { REASONS, type Signed } from "../typed/signs.ts";

/** What a clerk has typed, and what helps to read it. */
interface Typing {
  typed: string;
  /** What can be typed for the options. */
  signed: readonly Signed[];
  /** The list, if it is not printed; `undefined` while it cannot be loaded. */
  list: readonly Option[] | undefined;
  language: Language;
  plain: (text: Text) => string;
}

type Reader<T> = (item: T, typing: Typing) => TypedAnswer;

const one: Reader<unknown> = (_, { signed, typed }) => readOne(signed, typed);

const always = (): boolean => true;

/** Whether the options stand on paper, so that they have signs to type, by the item's type. */
export const isPrinted: Record<Exclude<ItemType, "note">, (options: readonly Option[]) => boolean> = {
  rating: always,
  choice: always,
  choices: always,
  number: always,
  text: always,
  date: always,
  lookup: ({ length }) => length > 0 && length <= MOST_LISTED,
  rank: always,
};

/** What is typed for an answer, as an entry, by the item's type. */
export const readers: { [T in Exclude<ItemType, "note">]: Reader<ItemOf<T>> } = {
  rating: one,
  choice: one,
  choices: (_, { signed, typed }) => readSeveral(signed, typed),
  number: (item, { typed, language }) => readTypedNumber(item, typed, language),
  text: (item, { typed }) => readTypedText(item, typed),
  date: (item, { typed }) => readTypedDate(item, typed),
  lookup: ({ offer }, { signed, list, typed, plain }) => {
    const offered = offer?.find((reason) => REASONS[reason] === typed.trim());
    if (offered) return read({ missing: offered }, true);
    return signed.length ? readOne(signed, typed) : readListed(list, typed, plain);
  },
  rank: ({ max }, { signed, typed }) => readRanked(signed, typed, max || undefined),
};
