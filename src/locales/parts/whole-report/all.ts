// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { WholeReportWords } from "./type.ts";

/** The words of `wholeReport` in every language. */
export const wholeReportWords: Record<OwnLanguage, WholeReportWords> = {
  vi,
  en,
};
