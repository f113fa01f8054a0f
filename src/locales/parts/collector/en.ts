// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { CollectorWords } from "./type.ts";

export const en: CollectorWords = file.collector;
