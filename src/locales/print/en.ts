import file from "../en.json" with { type: "json" };
import type { PrintWords } from "./vi.ts";

export const en: PrintWords = file.print;
