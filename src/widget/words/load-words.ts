import { FOR_CITIZENS, LANGUAGES } from "../../locales/languages.ts";
import { loadAnsweringWords } from "../../locales/parts/answering/load.ts";
import { vi } from "../../locales/parts/answering/vi.ts";
import { loadMessageWords } from "../../locales/parts/messages/load.ts";
import type { MessageWords } from "../../locales/parts/messages/type.ts";
import { loadRareItemWords } from "../../locales/parts/rare-items/load.ts";
import type { WordsFile } from "../../locales/words-file.ts";
import { type Language, matchLanguage } from "../../schema/index.ts";
import { readJson } from "../../ui/source.ts";
import type { WidgetWords } from "./widget-words.ts";

/** An element that may name the page's own words. */
export interface WordsHost extends HTMLElement {
  words: string | undefined;
}

/** So long, in milliseconds, a survey waits for the page's own words. */
const PATIENCE = 10_000;

/** The words that fit a language best: ours, then the page's own, if a page is given; those for citizens where there are none. */
export async function wordsFor(wanted: Language, rare: boolean, page?: WordsHost): Promise<WidgetWords> {
  const found = matchLanguage(wanted, LANGUAGES);
  let failure: string | undefined;
  if (!found && page?.words) {
    try {
      return await pageWords(wanted, page.words, page);
    } catch (error) {
      failure = `${page.words}: ${(error as Error).message}`;
    }
  }
  const language = found ?? FOR_CITIZENS;
  const rareItems = rare ? await loadRareItemWords[language]() : undefined;
  return { language, answering: await loadAnsweringWords[language](), rareItems, failure };
}

async function pageWords(wanted: Language, address: string, page: WordsHost): Promise<WordsFile> {
  const wait = new AbortController();
  setTimeout(() => wait.abort(), PATIENCE);
  const [{ checkedWords }, data] = await Promise.all([
    import("./own-words.ts"),
    readJson(page, address.replaceAll("{lang}", encodeURIComponent(wanted)), wait.signal),
  ]);
  return checkedWords(data, wanted, vi);
}

/** What the widget says once answering is under way, in the language that `wordsFor` has found. */
export const messagesFor = async ({ language, messages }: WidgetWords): Promise<MessageWords> =>
  messages ?? loadMessageWords[language]();
