import { isSensitive } from "./consent.ts";
import { placesOf } from "./instrument.ts";
import type { Item } from "./item.ts";
import { traitsOf } from "./items/traits.ts";
import { recordOf } from "./record-of.ts";
import type { Submission } from "./submission.ts";
import type { Survey } from "./survey.ts";

/** What stands where somebody wrote something that was erased. It counts as an answer, so no figure changes. */
export const ERASED = "[…]";

/** The day that stands where a date was erased. */
const ERASED_DAY = "1900-01-01";

/** The context field by which reports tell units apart; it names an office, not a person. */
const UNIT = "unit";

/**
 * A submission without what its person wrote or what names them: texts, sensitive dates, the form's number, and context fields of any value.
 * What was chosen, and numbers, stay, because figures are counted from them. Once more changes nothing.
 * @param survey the version that it answers
 */
export function withoutPersonal(survey: Survey, submission: Submission): Submission {
  const { formNumber: _, ...kept } = submission;
  const places = placesOf(survey);
  return {
    ...kept,
    answers: changed(submission.answers, (key, answer) => {
      const item = places.get(key)?.item;
      return item ? erasedOf(item, answer) : ERASED;
    }),
    context: changed(submission.context, (name, value) => {
      const isOfList = survey.context?.[name]?.values !== undefined || name === UNIT;
      return isOfList ? value : ERASED;
    }),
  };
}

const changed = <Value>(values: Record<string, Value>, change: (name: string, value: Value) => Value) =>
  recordOf(Object.entries(values).map(([name, value]) => [name, change(name, value)] as const));

/** Of keys that name no item, one is an option's own text. */
function erasedOf(item: Item, answer: Submission["answers"][string]): Submission["answers"][string] {
  const { answer: kind } = traitsOf(item);
  if (kind === "text") return ERASED;
  if (kind !== "date" || !isSensitive(item)) return answer;
  return "min" in item && typeof item.min === "string" && item.min !== "today" ? item.min : ERASED_DAY;
}
