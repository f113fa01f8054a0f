import type { AfterWords } from "../../locales/after/vi.ts";
import type { Spoken } from "../words.ts";

/** The rest of the widget's words, in the language that `words.ts` has found. */
export async function loadAfterWords({ language, messages }: Spoken): Promise<AfterWords> {
  if (messages) return messages;
  return language === "en"
    ? (await import("../../locales/after/en.ts")).en
    : (await import("../../locales/after/vi.ts")).vi;
}
