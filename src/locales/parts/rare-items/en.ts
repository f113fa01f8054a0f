// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { RareItemWords } from "./type.ts";

export const en: RareItemWords = file.rareItems;
