// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { MessageWords } from "./type.ts";

export const en: MessageWords = file.messages;
