import type { RareWords } from "../locales/rare/vi.ts";
import { type Words, vi } from "../locales/vi.ts";
import { type Language, matchLanguage } from "../schema/index.ts";

/** The widget's own words in one language. */
export interface Spoken {
  language: Language;
  words: Words;
  rare?: RareWords | undefined;
}

/** Vietnamese comes with the widget; every other language loads when it is shown. */
const others: Record<Language, () => Promise<Words>> = {
  en: async () => (await import("../locales/en.ts")).en,
};

const rares: Record<Language, () => Promise<RareWords>> = {
  vi: async () => (await import("../locales/rare/vi.ts")).vi,
  en: async () => (await import("../locales/rare/en.ts")).en,
};

/** The words that fit a language best; Vietnamese where there are none. */
export async function wordsFor(wanted: Language, rare: boolean): Promise<Spoken> {
  const language = matchLanguage(wanted, Object.keys(rares)) ?? "vi";
  const [words, more] = await Promise.all([others[language]?.() ?? vi, rare ? rares[language]!() : undefined]);
  return { language, words, rare: more };
}

export const vietnamese: Spoken = { language: "vi", words: vi };
