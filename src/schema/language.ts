/** A BCP-47 language tag, such as `vi`, `en` or `tyz-Latn`. */
export type Language = string;

/** A text for people: one string, or a map from BCP-47 language tag to string. Never HTML. */
export type Text = string | Record<Language, string>;

/** What is written, as a tag: `en_US`, `EN`, `vi_VN.UTF-8` and `iw` stand in pages, too. If it is no tag, the text itself. */
function tagOf(written: string): Language {
  const tag = written
    .trim()
    .replace(/[.@].*/, "")
    .replaceAll("_", "-")
    .replace(/-+$/, "")
    .replace(/^no\b/i, "nb");
  return localeOf(tag)?.toString() ?? tag;
}

/** `Intl` throws at what is no tag. */
function localeOf(tag: Language): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/**
 * The available language that fits best what a page, a person or a system asks for, by RFC 4647 lookup: `vi-VN` falls back to `vi`.
 * Before another script comes another region: `en-AU` takes `en-GB`, and `zh-TW` takes `zh-Hant`, not `zh`.
 * @returns `undefined` when none fits.
 */
export function matchLanguage<Known extends Language>(
  wanted: Language,
  available: readonly Known[],
): Known | undefined {
  if ((available as readonly Language[]).includes(wanted)) return wanted as Known;
  const tag = tagOf(wanted);
  const { language, script } = localeOf(tag)?.maximize() ?? {};
  const near = available.filter((each) => {
    const likely = localeOf(tagOf(each))?.maximize();
    return language && likely?.language === language && (!script || !likely.script || likely.script === script);
  });
  return lookUp(tag, near) ?? near[0] ?? lookUp(tag, available);
}

function lookUp<Known extends Language>(wanted: Language, available: readonly Known[]): Known | undefined {
  for (let tag = wanted; tag; tag = tag.slice(0, Math.max(tag.lastIndexOf("-"), 0))) {
    const found = available.find((language) => tagOf(language) === tag);
    if (found) return found;
  }
  return undefined;
}

/** Words that were found, and the language that they are in. */
export interface FoundWords {
  words: string;
  language: Language;
}

/**
 * The words of `text` in a language, else in the first of the survey's languages that it has.
 * A plain string is in the survey's first language, unless it has no letters ("18–34") and so is in every language.
 */
export function wordsIn(text: Text, language: Language, languages: readonly Language[]): FoundWords {
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
