import file from "../en.json" with { type: "json" };
import type { AfterWords } from "./vi.ts";

export const en: AfterWords = file.messages;
