import { type Condition, placesOf } from "../../schema/index.ts";
import type { LaidItem, CountLayout } from "../layout.ts";

/** The positions of the items whose answers decide whether an item is asked, in any version. */
export function routersOf({ surveys, itemAt }: CountLayout, { id }: LaidItem): number[] {
  const names = surveys.flatMap((survey) => {
    const place = placesOf(survey).get(id);
    return [place?.item.askIf, place?.section.askIf].flatMap((condition) => (condition ? itemsIn(condition) : []));
  });
  return [...new Set(names)].flatMap((name) => itemAt.get(name) ?? []);
}

function itemsIn(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(itemsIn);
  if ("any" in condition) return condition.any.flatMap(itemsIn);
  return "item" in condition ? [condition.item] : itemsIn(condition.not);
}
