import { isQuestion } from "../instrument.ts";
import type { Item, ItemType } from "../item.ts";

/** Whether answering an item is choosing one option, which takes about as long as reading it. What is typed, sought or put in order takes its own time. */
const IS_TIMED: Record<ItemType, boolean> = {
  rating: true,
  choice: true,
  choices: false,
  number: false,
  text: false,
  date: false,
  lookup: false,
  rank: false,
  note: false,
};

/** Whether the time that it takes to answer an item says anything. */
export const isTimed = (item: Item): boolean => isQuestion(item) && IS_TIMED[item.type];

/** A form whose pace is told has so many answers that were timed: of fewer, two quick ones would decide. */
export const LEAST_TIMED = 5;
