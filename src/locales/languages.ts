/**
 * The languages that we have words in: a file beside this one for each, such as `vi.json`. The first has every text first.
 * After a change here, `npm run words` makes the modules of words.
 */
export const LANGUAGES = ["vi", "en"] as const;

/** A language that we have words in; a survey may be in any other. */
export type OwnLanguage = (typeof LANGUAGES)[number];

/** What citizens read where we have no words in the language that is asked for. */
export const FOR_CITIZENS: OwnLanguage = "vi";

/** What developers and people at a shell read there. */
export const FOR_DEVELOPERS: OwnLanguage = "en";

/** One value for each of our languages. */
export const eachLanguage = <T>(make: (language: OwnLanguage) => T): Record<OwnLanguage, T> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<OwnLanguage, T>;
