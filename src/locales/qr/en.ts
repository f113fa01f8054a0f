import file from "../en.json" with { type: "json" };
import type { QrWords } from "./vi.ts";

export const en: QrWords = file.qr;
