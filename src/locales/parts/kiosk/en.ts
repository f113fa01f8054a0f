// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { KioskWords } from "./type.ts";

export const en: KioskWords = file.kiosk;
