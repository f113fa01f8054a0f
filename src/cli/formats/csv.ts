import { reportCsv, sampleLines } from "../../publication/index.ts";
import type { ReportContent } from "./format.ts";

/** Every figure in one long table. */
export const csv = ({ report, publication }: ReportContent): string =>
  reportCsv(report, publication.textLanguage, sampleLines(report.sample));
