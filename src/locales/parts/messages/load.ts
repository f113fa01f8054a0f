// Made by `npm run words`.
import type { OwnLanguage } from "../../languages.ts";
import type { MessageWords } from "./type.ts";

/** The words of `messages` in every language, each loaded when it is needed. */
export const loadMessageWords: Record<OwnLanguage, () => Promise<MessageWords>> = {
  vi: async () => (await import("./vi.ts")).vi,
  en: async () => (await import("./en.ts")).en,
};
