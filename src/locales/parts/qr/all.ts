// Made by `npm run words`.
import { vi } from "./vi.ts";
import { en } from "./en.ts";
import type { OwnLanguage } from "../../languages.ts";
import type { QrWords } from "./type.ts";

/** The words of `qr` in every language. */
export const qrWords: Record<OwnLanguage, QrWords> = {
  vi,
  en,
};
