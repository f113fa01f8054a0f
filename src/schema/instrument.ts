import type { Item, Question } from "./item.ts";
import type { Option } from "./option.ts";
import type { Section, Survey } from "./survey.ts";

/** An item together with what its position and its scale add to it. */
export interface PlacedItem {
  item: Item;
  section: Section;
  /** The options, the scale's when it names one; empty for items without options. */
  options: readonly Option[];
}

const places = new WeakMap<Survey, ReadonlyMap<string, PlacedItem>>();

/** Every item of the survey by id, in order. Computed once per survey. */
export function placesOf(survey: Survey): ReadonlyMap<string, PlacedItem> {
  let known = places.get(survey);
  if (!known) {
    known = new Map(
      survey.sections.flatMap((section) =>
        section.items.map((item) => [item.id, { item, section, options: optionsOf(survey, item) }] as const),
      ),
    );
    places.set(survey, known);
  }
  return known;
}

/** An item's own options, or those of the scale that it names. */
export function optionsOf(survey: Survey, item: Item): readonly Option[] {
  if ("options" in item && item.options) return item.options;
  return ("scale" in item && item.scale && survey.scales?.[item.scale]?.options) || [];
}

/** Whether the item can be answered, by a citizen or by a system. A name in place of its traits: every page loads this. */
export const isAnswerable = (item: Item): item is Question => item.type !== "note";

/** Whether a citizen can be asked the item at all. */
export const isQuestion = (item: Item): item is Question =>
  isAnswerable(item) && (item.source ?? "citizen") === "citizen";

/** The key under which the text of an option with `other` is answered. */
export const otherId = (id: string): string => `${id}.other`;
