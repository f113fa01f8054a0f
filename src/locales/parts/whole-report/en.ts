// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { WholeReportWords } from "./type.ts";

export const en: WholeReportWords = file.wholeReport;
