import file from "../en.json" with { type: "json" };
import type { KioskWords } from "./vi.ts";

export const en: KioskWords = file.kiosk;
