import file from "../en.json" with { type: "json" };
import type { ResultsWords } from "./vi.ts";

export const en: ResultsWords = file.results;
