// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { Loadable } from "../../texts.ts";
import type { AnsweringWords } from "./type.ts";

/** The words of `answering` in every language, there at once in vi, en. */
export const loadAnsweringWords: Record<OwnLanguage, Loadable<AnsweringWords>> = {
  vi: () => vi,
  en: () => en,
};
