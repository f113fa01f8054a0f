// Made by `npm run words`.
import type { OwnLanguage } from "../../languages.ts";
import type { RareItemWords } from "./type.ts";

/** The words of `rareItems` in every language, each loaded when it is needed. */
export const loadRareItemWords: Record<OwnLanguage, () => Promise<RareItemWords>> = {
  vi: async () => (await import("./vi.ts")).vi,
  en: async () => (await import("./en.ts")).en,
};
