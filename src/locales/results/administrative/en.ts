import file from "../../en.json" with { type: "json" };
import type { AdministrativeWords } from "./vi.ts";

export const en: AdministrativeWords = file.administrative;
