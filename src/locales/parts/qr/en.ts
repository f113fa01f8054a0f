// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { QrWords } from "./type.ts";

export const en: QrWords = file.qr;
