// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { EntryWords } from "./type.ts";

export const en: EntryWords = file.entry;
