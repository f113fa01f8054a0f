import { en } from "./en.ts";
import { en as rareEn } from "./rare/en.ts";
import { vi as rareVi } from "./rare/vi.ts";
import { vi } from "./vi.ts";

/** All words of a report, by language, for whoever need not load them in parts. */
export const allWords = { vi: { ...vi, ...rareVi }, en: { ...en, ...rareEn } };
