// Made by `npm run words`.
import { vi } from "./vi.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { Loadable } from "../../texts.ts";
import type { ResultsWords } from "./type.ts";

/** The words of `results` in every language, there at once in vi. */
export const loadResultsWords: Record<OwnLanguage, Loadable<ResultsWords>> = {
  vi: () => vi,
  en: async () => (await import("./en.ts")).en,
};
