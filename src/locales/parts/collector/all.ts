// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { CollectorWords } from "./type.ts";

/** The words of `collector` in every language. */
export const collectorWords: Record<OwnLanguage, CollectorWords> = {
  vi,
  en,
};
