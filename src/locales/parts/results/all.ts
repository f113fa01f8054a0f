// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { ResultsWords } from "./type.ts";

/** The words of `results` in every language. */
export const resultsWords: Record<OwnLanguage, ResultsWords> = {
  vi,
  en,
};
