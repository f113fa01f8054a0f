// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { PresetWords } from "./type.ts";

export const en: PresetWords = file.presets;
