import { reportCsv } from "../publication/csv.ts";
import type { Report } from "../report/index.ts";
import { type Language, toJson } from "../schema/index.ts";
import { saveFile } from "../ui/save-file.ts";

/** Hands a report to the person as a file. */
export function saveReport(report: Report, kind: "csv" | "json", language: Language): void {
  const name = `${report.survey.id}-${report.method.asOf}.${kind}`;
  if (kind === "csv") saveFile(name, reportCsv(report, language), "text/csv");
  else saveFile(name, toJson(report));
}
