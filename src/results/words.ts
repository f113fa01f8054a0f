import { FOR_CITIZENS, LANGUAGES, type OwnLanguage } from "../locales/languages.ts";
import { loadRareResultsWords } from "../locales/parts/rare-results/load.ts";
import type { RareResultsWords } from "../locales/parts/rare-results/type.ts";
import { loadResultsWords } from "../locales/parts/results/load.ts";
import { vi } from "../locales/parts/results/vi.ts";
import type { PublicationWords, Rare } from "../publication/index.ts";
import { type Language, matchLanguage } from "../schema/index.ts";
import type { renderChart } from "./view/chart.ts";

/** The words of a report in one language. */
export interface ReportKit {
  language: OwnLanguage;
  words: PublicationWords;
  /** There when the report needs it, and then `words` has its words. */
  rare?: Rare | undefined;
  /** There when the report may have a picture. */
  renderChart?: typeof renderChart | undefined;
}

/** The words to use before the wanted language is known. */
export const firstKit: ReportKit = { language: "vi", words: vi };

/** The words that few pages need. */
export const rareWordsIn = (language: OwnLanguage): Promise<RareResultsWords> => loadRareResultsWords[language]();

/** The language that fits best, or else the language for citizens. @param isRare whether the report has something rare */
export async function wordsFor(wanted: Language, isRare: boolean): Promise<ReportKit> {
  const language = matchLanguage(wanted, LANGUAGES) ?? FOR_CITIZENS;
  const common = loadResultsWords[language]();
  if (!isRare) return { language, words: await common };
  const [words, more, parts] = await Promise.all([common, rareWordsIn(language), import("./rare.ts")]);
  return { language, words: { ...words, ...more }, ...parts };
}
