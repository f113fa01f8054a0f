// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { RareResultsWords } from "./type.ts";

export const en: RareResultsWords = file.rareResults;
