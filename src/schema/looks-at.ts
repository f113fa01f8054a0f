import type { Condition } from "./condition.ts";

/** Whether a condition compares the answer to one of these items. */
export function looksAt(condition: Condition, items: ReadonlySet<string>): boolean {
  if ("item" in condition) return items.has(condition.item);
  if ("not" in condition) return looksAt(condition.not, items);
  return ("all" in condition ? condition.all : condition.any).some((each) => looksAt(each, items));
}
