// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { AdministrativeWords } from "./type.ts";

/** The words of `administrative` in every language. */
export const administrativeWords: Record<OwnLanguage, AdministrativeWords> = {
  vi,
  en,
};
