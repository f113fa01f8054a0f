// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { PlainWords } from "./type.ts";

/** The words of `plain` in every language. */
export const plainWords: Record<OwnLanguage, PlainWords> = {
  vi,
  en,
};
