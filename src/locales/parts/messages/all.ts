// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { MessageWords } from "./type.ts";

/** The words of `messages` in every language. */
export const messageWords: Record<OwnLanguage, MessageWords> = {
  vi,
  en,
};
