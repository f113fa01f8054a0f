// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { EntryWords } from "./type.ts";

/** The words of `entry` in every language. */
export const entryWords: Record<OwnLanguage, EntryWords> = {
  vi,
  en,
};
