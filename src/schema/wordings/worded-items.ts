import { isQuestion, placesOf } from "../instrument.ts";
import type { Item, Question } from "../item.ts";
import type { Survey } from "../survey.ts";
import type { Variant } from "../variant.ts";

/** A question with wordings under test. */
export type WordedItem = Question & { variants: Variant[] };

/** The questions of which each person reads one of several wordings, in the survey's order. Of a booklet, those that it asks. */
export const wordedItems = (survey: Survey): WordedItem[] =>
  [...placesOf(survey).values()].flatMap(({ item }) => (isQuestion(item) && item.variants ? (item as WordedItem) : []));

/** The wordings under test of an item; none for most. */
export const wordingsOf = (item: Item | undefined): readonly Variant[] =>
  (item && "variants" in item && item.variants) || [];

/** How often a wording is drawn, beside the others. */
export const drawWeight = ({ share = 1 }: Variant): number => share;
