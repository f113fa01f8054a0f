// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { WordPressWords } from "./type.ts";

export const en: WordPressWords = file.wordPress;
