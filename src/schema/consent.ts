import type { Entries } from "./entry.ts";
import { isQuestion, placesOf } from "./instrument.ts";
import type { Item } from "./item.ts";
import { askedItems } from "./routing.ts";
import type { Survey } from "./survey.ts";

/** What the consent is called among items; no item can be called so. */
export const CONSENT = "?consent";

/** Whether it is a question that only people who agreed are asked. */
export const isSensitive = (item: Item): boolean => isQuestion(item) && item.sensitive === true;

/**
 * Where a person is asked for the consent, as their answers lead: just before the first sensitive question, so that whoever is led to none
 * is not asked. `first`: before everything, where answers are delivered before the end (to agree to that afterwards is too late),
 * and where no question depends on it, so that it is about them all.
 */
export function consentPlace(survey: Survey, entries: Entries): Item | "first" | undefined {
  if (!survey.consent) return undefined;
  return isAskedFirst(survey) ? "first" : askedItems(survey, entries, true).find(isSensitive);
}

const isAskedFirst = (survey: Survey): boolean =>
  survey.consent?.partial || ![...placesOf(survey).values()].some(({ item }) => isSensitive(item));
