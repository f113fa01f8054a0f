// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { PresetWords } from "./type.ts";

/** The words of `presets` in every language. */
export const presetWords: Record<OwnLanguage, PresetWords> = {
  vi,
  en,
};
