// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { RareResultsWords } from "./type.ts";

/** The words of `rareResults` in every language. */
export const rareResultsWords: Record<OwnLanguage, RareResultsWords> = {
  vi,
  en,
};
