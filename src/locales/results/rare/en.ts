import file from "../../en.json" with { type: "json" };
import type { RareResultsWords } from "./vi.ts";

export const en: RareResultsWords = file.rareResults;
