import file from "../../en.json" with { type: "json" };
import type { PlainWords } from "./vi.ts";

export const en: PlainWords = file.plain;
