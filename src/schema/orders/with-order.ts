import { type DrawnSurvey, wholeOf } from "../drawn/drawn.ts";
import type { Item } from "../item.ts";
import type { Survey } from "../survey.ts";
import { inAnyOrder } from "./in-any-order.ts";

/** Whether each person gets the options of an item in an order of their own. */
export const hasAnyOrder = (item: Item): boolean => "order" in item && "options" in item;

/**
 * The survey with its options in the order that one person gets; as it is where no item says `order`.
 * @param order the seed, from 1; whatever else it is leaves the options as they are written
 */
export function withOrder(survey: Survey, order: number): Survey {
  if (!(order > 0) || !survey.sections.some(({ items }) => items.some(hasAnyOrder))) return survey;
  const ordered = (item: Item): Item =>
    hasAnyOrder(item) && "options" in item ? { ...item, options: inAnyOrder(item.options!, order, item.id) } : item;
  const sections = survey.sections.map((section) => ({ ...section, items: section.items.map(ordered) }));
  return { ...survey, sections, order, whole: wholeOf(survey) } as DrawnSurvey;
}
