import type { AfterWords } from "../../locales/after/vi.ts";
import type { Language } from "../../schema/index.ts";

/** The rest of the widget's words, in a language that `words.ts` has found. */
export async function loadAfterWords(language: Language): Promise<AfterWords> {
  return language === "en"
    ? (await import("../../locales/after/en.ts")).en
    : (await import("../../locales/after/vi.ts")).vi;
}
