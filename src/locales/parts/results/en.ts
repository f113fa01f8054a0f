// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { ResultsWords } from "./type.ts";

export const en: ResultsWords = file.results;
