import en from "../../../../src/locales/en.json" with { type: "json" };
import vi from "../../../../src/locales/vi.json" with { type: "json" };

/** What may stand somewhere, as the source of a regular expression. */
export type Source = string;

export type Language = "vi" | "en";
export type Words = typeof vi.results & typeof vi.rareResults & typeof vi.wholeReport;
export type Key = keyof Words;

export const wordsOf: Record<Language, Words> = {
  vi: { ...vi.results, ...vi.rareResults, ...vi.wholeReport },
  en: { ...en.results, ...en.rareResults, ...en.wholeReport },
};

export const exactly = (text: string): Source => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** One of these. Of none, nothing at all can stand there. */
export const anyOf = (sources: readonly Source[]): Source => (sources.length ? `(?:${sources.join("|")})` : "(?!)");

/** Whether a text is one of these. Most are one text only, and need no expression. */
export function isSaid(text: string, ...sources: Source[]): boolean {
  const itself = exactly(text);
  return sources.some((source) =>
    source.includes("(?") ? new RegExp(`^${source}$`, "su").test(text) : source === itself,
  );
}

/** A text of ours, filled with what may stand in its `{…}`. */
export function sayer(language: Language) {
  return (key: Key, values: Readonly<Record<string, Source>> = {}, n = 1): Source => {
    const forms = wordsOf[language][key].split("|");
    const form = (n === 1 ? forms[0] : forms.at(-1))!;
    return form
      .split(/(\{\w+\})/)
      .map((part) => (/^\{\w+\}$/.test(part) ? (values[part.slice(1, -1)] ?? exactly(part)) : exactly(part)))
      .join("");
  };
}

const LAST = { and: { vi: " và ", en: " and " }, or: { vi: " hoặc ", en: " or " } };

/** “A, B and C” or “A, B or C”. English has a comma before the last of three or more. */
export function listed(language: Language, kind: keyof typeof LAST, texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  if (texts.length < 2) return last;
  const comma = language === "en" && texts.length > 2 ? "," : "";
  return texts.slice(0, -1).join(", ") + comma + LAST[kind][language] + last;
}

/** Labels as they stand within a sentence. */
export function lowered(text: string): Source {
  // A letter may be two units long.
  const [first = ""] = text;
  return anyOf([exactly(text), exactly(first.toLowerCase() + text.slice(first.length))]);
}

/** And at its beginning. */
export const raised = (text: string): Source =>
  anyOf([exactly(text), exactly(text.slice(0, 1).toUpperCase() + text.slice(1))]);

/** Where one of our names stands in a text, as a word of its own. */
export const placeIn = (text: string, name: Source): number =>
  text.search(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "u"));
