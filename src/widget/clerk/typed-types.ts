import type { Slip } from "../../answers/typed/typed-answer.ts";
import type { Signed } from "../../answers/typed/signs.ts";
import type { ItemOf, Question } from "../../schema/index.ts";
import type { FieldLine } from "./view/line.ts";
import type { ClerkWords } from "./words.ts";

/** How answers to questions of one type are typed. */
interface TypedType<T> {
  /** @param isSigned whether options have signs */
  look(item: T, isSigned: boolean): FieldLine["look"];
  /** Whether nothing but digits will do. */
  isNumeric: boolean;
  /** What there is to know beside the signs. */
  how(say: ClerkWords, item: T, signed: readonly Signed[]): string | undefined;
  /** What the beginning of an answer lacks, in words that help. */
  unfinished: Slip["code"];
}

const words: TypedType<unknown> = {
  look: () => "wide",
  isNumeric: false,
  how: () => undefined,
  unfinished: "no-option",
};
const digits: TypedType<unknown> = { ...words, look: () => "short", isNumeric: true };

export const typedTypes: { [T in Question["type"]]: TypedType<ItemOf<T>> } = {
  rating: digits,
  choice: digits,
  choices: { ...words, how: (say) => say.words.several },
  number: { ...words, unfinished: "not-a-number" },
  text: { ...words, look: ({ display }) => (display === "long" ? "long" : "wide") },
  date: { ...words, how: (say) => say.words.date, unfinished: "not-a-date" },
  lookup: {
    ...words,
    look: (_, isSigned) => (isSigned ? "short" : "wide"),
    how: (say, _, { length }) => (length ? undefined : say.words.search),
  },
  rank: { ...words, how: (say, { max }, { length }) => say.fill(say.words.ranked, { n: max || length }) },
};
