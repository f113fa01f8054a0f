// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { FaultWords } from "./type.ts";

/** The words of `faults` in every language. */
export const faultWords: Record<OwnLanguage, FaultWords> = {
  vi,
  en,
};
