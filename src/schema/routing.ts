import type { Comparison, Condition, Operand } from "./condition.ts";
import { type Entries, type Entry, answerOf, chosenCodes } from "./entry.ts";
import { isAnswerable, isQuestion, placesOf } from "./instrument.ts";
import type { Item } from "./item.ts";
import type { Survey } from "./survey.ts";

/**
 * The items that a citizen is asked, in order, notes included.
 * A condition sees only the entries of items that are asked themselves: what stands in a hidden item counts for nothing.
 * @param agreed whether the person agreed to the survey's consent; `sensitive` items are asked only then
 */
export function askedItems(survey: Survey, entries: Entries, agreed: boolean): Item[] {
  const asked: Item[] = [];
  const seen = new Map<string, Entry>();
  for (const section of survey.sections) {
    if (section.askIf && !holds(section.askIf, survey, seen)) continue;
    for (const item of section.items) {
      if (!isShown(item, agreed) || (item.askIf && !holds(item.askIf, survey, seen))) continue;
      asked.push(item);
      const entry = entries.get(item.id);
      if (entry !== undefined) seen.set(item.id, entry);
    }
  }
  return asked;
}

const isShown = (item: Item, agreed: boolean): boolean =>
  isQuestion(item) ? agreed || !item.sensitive : !isAnswerable(item) && (item.source ?? "citizen") === "citizen";

/** Whether a condition holds for these entries. An item without an answer fails every test but `answered: false`. */
export function holds(condition: Condition, survey: Survey, entries: Entries): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(each, survey, entries));
  if ("any" in condition) return condition.any.some((each) => holds(each, survey, entries));
  if ("item" in condition) return compare(condition, survey, entries);
  return !holds(condition.not, survey, entries);
}

function compare(condition: Comparison, survey: Survey, entries: Entries): boolean {
  const entry = entries.get(condition.item);
  const answer = answerOf(entry);
  if (condition.answered !== undefined) return condition.answered === (answer !== undefined);
  const options = placesOf(survey).get(condition.item)?.options ?? [];
  const values: readonly Operand[] = typeof answer === "number" ? [answer] : chosenCodes(entry, options);
  if (condition.is !== undefined) return values.includes(condition.is);
  if (condition.in) return condition.in.some((operand) => values.includes(operand));
  if (answer === undefined) return false;
  if (condition.not !== undefined) return !values.includes(condition.not);
  const measure = options.length ? options.find(({ code }) => code === values[0])?.value : values[0];
  if (measure === undefined) return false;
  return condition.gte !== undefined ? measure >= condition.gte : measure <= condition.lte!;
}
