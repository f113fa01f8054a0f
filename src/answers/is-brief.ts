import { type Survey, placesOf } from "../schema/index.ts";

/** Whether a survey is one question on a scale, with at most one more that follows its answer. */
export function isBrief(survey: Survey): boolean | undefined {
  const [first, , third] = placesOf(survey).values();
  return !third && first && "scale" in first.item;
}
