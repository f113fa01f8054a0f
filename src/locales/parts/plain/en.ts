// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { PlainWords } from "./type.ts";

export const en: PlainWords = file.plain;
