import type { RareResultsWords } from "../locales/results/rare/vi.ts";
import { type ResultsWords, vi } from "../locales/results/vi.ts";
import type { Rare, Words } from "../publication/index.ts";
import type { renderChart } from "./view/chart.ts";
import { type Language, matchLanguage } from "../schema/index.ts";

/** What a report is told with, in one language. */
export interface Spoken {
  language: Language;
  words: Words;
  /** There when the report needs it, and then `words` has its words. */
  rare?: Rare | undefined;
  /** There when the report may have a picture. */
  renderChart?: typeof renderChart | undefined;
}

export const vietnamese: Spoken = { language: "vi", words: vi };

/** Vietnamese comes with the element; every other language loads when it is shown. */
const others: Record<Language, () => Promise<ResultsWords>> = {
  en: async () => (await import("../locales/results/en.ts")).en,
};

const rares: Record<Language, () => Promise<RareResultsWords>> = {
  vi: async () => (await import("../locales/results/rare/vi.ts")).vi,
  en: async () => (await import("../locales/results/rare/en.ts")).en,
};

/** The words that few pages need, in a language that `wordsFor` has found. */
export const rareWordsIn = (language: Language): Promise<RareResultsWords> => rares[language]!();

/** The language that fits best, Vietnamese where none does. @param isRare whether the report has something rare */
export async function wordsFor(wanted: Language, isRare: boolean): Promise<Spoken> {
  const language = matchLanguage(wanted, Object.keys(rares)) ?? "vi";
  const common = others[language]?.() ?? vi;
  if (!isRare) return { language, words: await common };
  const [words, more, parts] = await Promise.all([common, rareWordsIn(language), import("./rare.ts")]);
  return { language, words: { ...words, ...more }, ...parts };
}
