// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { AnsweringWords } from "./type.ts";

export const en: AnsweringWords = file.answering;
