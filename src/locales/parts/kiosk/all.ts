// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { KioskWords } from "./type.ts";

/** The words of `kiosk` in every language. */
export const kioskWords: Record<OwnLanguage, KioskWords> = {
  vi,
  en,
};
