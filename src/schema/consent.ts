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
 * The item before which a person is asked for the consent: the first sensitive question that their answers lead to. Somebody who comes to
 * none is not asked. `first` means before everything: if answers are delivered before the end, because agreeing afterwards is too late,
 * and if no question is sensitive, because the consent is then about all of them.
 */
export function consentPlace(survey: Survey, entries: Entries): Item | "first" | undefined {
  if (!survey.consent) return undefined;
  return isAskedFirst(survey) ? "first" : askedItems(survey, entries, true).find(isSensitive);
}

const isAskedFirst = (survey: Survey): boolean =>
  survey.consent?.partial || ![...placesOf(survey).values()].some(({ item }) => isSensitive(item));
