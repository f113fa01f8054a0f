import type { ReportContent } from "./format.ts";

/** The report as data: what `<satisfaction-results>` shows. */
export const json = ({ report }: ReportContent): string => `${JSON.stringify(report, null, 2)}\n`;
