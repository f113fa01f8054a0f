// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { WordPressWords } from "./type.ts";

/** The words of `wordPress` in every language. */
export const wordPressWords: Record<OwnLanguage, WordPressWords> = {
  vi,
  en,
};
