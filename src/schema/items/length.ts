import type { Path, ReportFault } from "../fault.ts";

export function checkLength(text: string, maxLength: number, path: Path, report: ReportFault): void {
  if (text.length > maxLength) report(path, "too-long", { length: text.length, maxLength });
}
