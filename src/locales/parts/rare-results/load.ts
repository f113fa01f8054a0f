// Made by `npm run words`.
import type { OwnLanguage } from "../../languages.ts";
import type { RareResultsWords } from "./type.ts";

/** The words of `rareResults` in every language, each loaded when it is needed. */
export const loadRareResultsWords: Record<OwnLanguage, () => Promise<RareResultsWords>> = {
  vi: async () => (await import("./vi.ts")).vi,
  en: async () => (await import("./en.ts")).en,
};
