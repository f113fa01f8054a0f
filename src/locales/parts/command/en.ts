// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { CommandWords } from "./type.ts";

export const en: CommandWords = file.command;
