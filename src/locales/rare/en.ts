import file from "../en.json" with { type: "json" };
import type { RareWords } from "./vi.ts";

export const en: RareWords = file.rareItems;
