// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { FaultWords } from "./type.ts";

export const en: FaultWords = file.faults;
