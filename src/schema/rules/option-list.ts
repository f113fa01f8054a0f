import type { Item } from "../item.ts";
import type { Option } from "../option.ts";
import type { Survey } from "../survey.ts";
import { listOf, mapEntries } from "./walk.ts";

/** The options that an item has, its own or its scale's. */
export function optionsOfItem(survey: Survey, item: Item): Option[] {
  const own = "options" in item ? item.options : undefined;
  return listOf(own ?? scaleNamed(survey, "scale" in item ? item.scale : undefined)?.options).map(
    ([, option]) => option,
  );
}

/** The scale of this name; never something that every object inherits, such as `constructor`. */
export function scaleNamed(survey: Survey, name: unknown): NonNullable<Survey["scales"]>[string] | undefined {
  return mapEntries(survey.scales).find(([known]) => known === name)?.[1];
}
