import type { ReportFault } from "../fault.ts";
import { itemRules } from "../items/rules.ts";
import type { Survey } from "../survey.ts";
import { optionsOfItem } from "./option-list.ts";
import { listOf } from "./walk.ts";

/** Each item is right by the rules of its type. */
export function checkItems(survey: Survey, report: ReportFault): void {
  for (const [s, section] of listOf(survey.sections)) {
    for (const [i, item] of listOf(section.items)) {
      // The check of the shape has reported an unknown type.
      if (!Object.hasOwn(itemRules, item.type)) continue;
      const place = { options: optionsOfItem(survey, item), path: ["sections", s, "items", i], report };
      itemRules[item.type](item as never, place);
    }
  }
}
