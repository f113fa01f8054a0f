// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { CommandWords } from "./type.ts";

/** The words of `command` in every language. */
export const commandWords: Record<OwnLanguage, CommandWords> = {
  vi,
  en,
};
