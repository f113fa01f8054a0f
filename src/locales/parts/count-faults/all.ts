// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { CountFaultWords } from "./type.ts";

/** The words of `countFaults` in every language. */
export const countFaultWords: Record<OwnLanguage, CountFaultWords> = {
  vi,
  en,
};
