// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { PrintWords } from "./type.ts";

export const en: PrintWords = file.print;
