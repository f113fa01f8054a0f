// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { CountFaultWords } from "./type.ts";

export const en: CountFaultWords = file.countFaults;
