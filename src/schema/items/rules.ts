import type { ItemOf, ItemType } from "../item.ts";
import { checkChoice, checkChoiceAnswer } from "./choice.ts";
import { checkChoices, checkChoicesAnswer } from "./choices.ts";
import { checkDate, checkDateAnswer } from "./date.ts";
import { checkLookup, checkLookupAnswer } from "./lookup.ts";
import { checkNote } from "./note.ts";
import { checkNumber, checkNumberAnswer } from "./number.ts";
import { checkRank, checkRankAnswer } from "./rank.ts";
import { checkRating, checkRatingAnswer } from "./rating.ts";
import type { AnswerRule, ItemRule } from "./rule.ts";
import { checkText, checkTextAnswer } from "./text.ts";

/** What has to be right in an item, by its type. */
export const itemRules: { [T in ItemType]: ItemRule<ItemOf<T>> } = {
  rating: checkRating,
  choice: checkChoice,
  choices: checkChoices,
  number: checkNumber,
  text: checkText,
  date: checkDate,
  lookup: checkLookup,
  rank: checkRank,
  note: checkNote,
};

/** What has to be right in an answer, by the item's type. A note has none. */
export const answerRules: { [T in Exclude<ItemType, "note">]: AnswerRule<ItemOf<T>> } = {
  rating: checkRatingAnswer,
  choice: checkChoiceAnswer,
  choices: checkChoicesAnswer,
  number: checkNumberAnswer,
  text: checkTextAnswer,
  date: checkDateAnswer,
  lookup: checkLookupAnswer,
  rank: checkRankAnswer,
};
