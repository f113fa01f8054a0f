// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { AnsweringWords } from "./type.ts";

/** The words of `answering` in every language. */
export const answeringWords: Record<OwnLanguage, AnsweringWords> = {
  vi,
  en,
};
