import file from "../en.json" with { type: "json" };
import type { EntryWords } from "./vi.ts";

export const en: EntryWords = file.entry;
