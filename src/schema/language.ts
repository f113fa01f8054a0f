/** A BCP-47 language tag, such as `vi`, `en` or `tyz-Latn`. */
export type Language = string;

/** A text for people: one string, or a map from BCP-47 language tag to string. Never HTML. */
export type Text = string | Record<Language, string>;

/**
 * The available language that fits best, by RFC 4647 lookup: `vi-VN` falls back to `vi`.
 * @returns `undefined` when none fits.
 */
export function matchLanguage(wanted: Language, available: readonly Language[]): Language | undefined {
  for (let tag = wanted.toLowerCase(); tag; tag = tag.slice(0, Math.max(tag.lastIndexOf("-"), 0))) {
    const found = available.find((language) => language.toLowerCase() === tag);
    if (found) return found;
  }
  return undefined;
}

/** Some words, and the language that they are in. */
export interface Words {
  words: string;
  language: Language;
}

/**
 * The words of `text` in a language, else in the first of the survey's languages that it has.
 * A plain string is in the survey's first language, unless it has no letters ("18–34") and so is in every language.
 */
export function wordsIn(text: Text, language: Language, languages: readonly Language[]): Words {
  if (typeof text === "string") return { words: text, language: /\p{L}/u.test(text) ? languages[0]! : language };
  const found = [language, ...languages, ...Object.keys(text)].find((each) => Object.hasOwn(text, each)) ?? language;
  return { words: text[found] ?? "", language: found };
}

/** The words of `text` in one of a survey's declared languages. */
export function textIn(text: Text, language: Language): string {
  if (typeof text === "string") return text;
  return text[language] ?? Object.values(text)[0] ?? "";
}

/** The language of a survey that fits best what is wanted; its first where none fits. */
export const languageOf = ({ languages }: { languages: readonly Language[] }, wanted: Language): Language =>
  matchLanguage(wanted, languages) ?? languages[0]!;
