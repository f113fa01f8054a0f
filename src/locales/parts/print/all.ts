// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { PrintWords } from "./type.ts";

/** The words of `print` in every language. */
export const printWords: Record<OwnLanguage, PrintWords> = {
  vi,
  en,
};
