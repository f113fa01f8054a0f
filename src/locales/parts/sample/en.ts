// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { SampleWords } from "./type.ts";

export const en: SampleWords = file.sample;
