import { isQuestion } from "../instrument.ts";
import type { Item } from "../item.ts";
import { traitsOf } from "../items/traits.ts";

/**
 * Whether the time that it takes to answer an item says anything: choosing one of a few options takes about as long as reading them. What is
 * typed, sought or put in order takes its own time.
 */
export const isTimed = (item: Item): boolean => isQuestion(item) && traitsOf(item).isRated;

/** A form whose pace is told has so many answers that were timed: of fewer, two quick ones would decide. */
export const LEAST_TIMED = 5;
