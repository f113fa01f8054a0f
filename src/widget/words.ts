import type { AfterWords } from "../locales/after/vi.ts";
import { en } from "../locales/en.ts";
import type { RareWords } from "../locales/rare/vi.ts";
import { type Words, vi } from "../locales/vi.ts";
import type { SurveyWords, WordsFile } from "../locales/words-file.ts";
import { type Language, matchLanguage } from "../schema/index.ts";
import { readJson } from "../ui/source.ts";

type Loaded = { [Part in keyof SurveyWords]?: SurveyWords[Part] | undefined };

/** The widget's own words in one language: as many as are loaded, or all of a page's own file. */
export interface Spoken extends Loaded {
  language: Language;
  answering: Words;
  /** For a clerk; there when the words are the page's own and have them. */
  entry?: WordsFile["entry"];
  /** Why the page's own file is not used, for the webmaster. */
  failure?: string | undefined;
}

/** An element that may name the page's own words. */
export interface WordsHost extends HTMLElement {
  words: string | undefined;
}

/** What stands around the first questions comes with the widget in each language: asked for, it would come a round trip later. */
const answerings: Record<Language, Words> = { vi, en };

const messages: Record<Language, () => Promise<AfterWords>> = {
  vi: async () => (await import("../locales/after/vi.ts")).vi,
  en: async () => (await import("../locales/after/en.ts")).en,
};

const rares: Record<Language, () => Promise<RareWords>> = {
  vi: async () => (await import("../locales/rare/vi.ts")).vi,
  en: async () => (await import("../locales/rare/en.ts")).en,
};

/** So long, in milliseconds, a survey waits for the page's own words. */
const PATIENCE = 10_000;

/** The words that fit a language best: ours, then the page's own, if a page is given; Vietnamese where there are none. */
export async function wordsFor(wanted: Language, rare: boolean, page?: WordsHost): Promise<Spoken> {
  const language = matchLanguage(wanted, Object.keys(rares));
  let failure: string | undefined;
  if (!language && page?.words) {
    try {
      return await ownWords(wanted, page.words, page);
    } catch (error) {
      failure = `${page.words}: ${(error as Error).message}`;
    }
  }
  const known = language ?? "vi";
  const rareItems = rare ? await rares[known]!() : undefined;
  return { language: known, answering: answerings[known]!, rareItems, failure };
}

async function ownWords(wanted: Language, address: string, page: WordsHost): Promise<Spoken> {
  const [{ checkedWords }, data] = await Promise.all([
    import("./own-words.ts"),
    readJson(page, address.replaceAll("{lang}", encodeURIComponent(wanted)), AbortSignal.timeout(PATIENCE)),
  ]);
  return checkedWords(data, wanted, vi);
}

/** What the widget says once answering is under way, in the language that `wordsFor` has found. */
export const messagesFor = async ({ language, messages: own }: Spoken): Promise<AfterWords> =>
  own ?? messages[language]!();

export const vietnamese: Spoken = { language: "vi", answering: vi };
