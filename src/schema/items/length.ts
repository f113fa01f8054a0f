import type { Path, Report } from "../fault.ts";

export function checkLength(text: string, maxLength: number, path: Path, report: Report): void {
  if (text.length > maxLength) report(path, "too-long", { length: text.length, maxLength });
}
