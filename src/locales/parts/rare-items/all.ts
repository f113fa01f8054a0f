// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { RareItemWords } from "./type.ts";

/** The words of `rareItems` in every language. */
export const rareItemWords: Record<OwnLanguage, RareItemWords> = {
  vi,
  en,
};
