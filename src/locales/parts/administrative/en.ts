// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { AdministrativeWords } from "./type.ts";

export const en: AdministrativeWords = file.administrative;
