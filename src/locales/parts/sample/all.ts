// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { SampleWords } from "./type.ts";

/** The words of `sample` in every language. */
export const sampleWords: Record<OwnLanguage, SampleWords> = {
  vi,
  en,
};
