import file from "./en.json" with { type: "json" };
import type { Words } from "./vi.ts";

export const en: Words = file.answering;
