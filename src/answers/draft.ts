import {
  type Entry,
  type Item,
  type Language,
  type PlacedItem,
  type Survey,
  givenMissing,
  otherId,
  placesOf,
} from "../schema/index.ts";
import { fits } from "./items/fits.ts";

/** What a person had put in when it was saved. */
export interface SavedEntries {
  entries: readonly (readonly [id: string, entry: Entry])[];
  language: Language;
  /** The type of each item: a code must not come back as a word that somebody wrote. */
  types: Readonly<Record<string, Item["type"]>>;
}

/**
 * Picks the saved entries that fit today's version of the survey. It takes an entry whole or not at all,
 * because half of an entry says something that the person did not say.
 * @returns the entries, and the ids of those that do not fit
 */
export function fitEntries(
  survey: Survey,
  { entries, language, types }: SavedEntries,
  shown: Language,
): { fitting: Map<string, Entry>; lost: string[] } {
  const fitting = new Map<string, Entry>();
  const lost: string[] = [];
  for (const [id, entry] of entries) {
    const place = placesOf(survey).get(id);
    const fit = place
      ? place.item.type === types[id] && isFitting(place, entry, language === shown)
      : isOther(survey, id, entry);
    if (fit) fitting.set(id, entry);
    else lost.push(id);
  }
  return { fitting, lost };
}

function isFitting({ item, options }: PlacedItem, entry: Entry, sameLanguage: boolean): boolean {
  const missing = givenMissing(entry);
  const codes = options.filter((option) => !option.missing).map(({ code }) => code);
  if (missing)
    return options.some((option) => option.missing === missing) || ("offer" in item && !!item.offer?.includes(missing));
  return fits[item.type](item as never, entry, { codes, options, sameLanguage });
}

/** Whether it is the text beside an option such as "Other" that is still there. */
const isOther = (survey: Survey, id: string, entry: Entry): boolean =>
  typeof entry === "string" &&
  [...placesOf(survey)].some(([owner, { options }]) => otherId(owner) === id && options.some(({ other }) => other));
