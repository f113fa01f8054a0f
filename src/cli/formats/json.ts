import type { Published } from "./format.ts";

/** The report as data: what `<satisfaction-results>` shows. */
export const json = ({ report }: Published): string => `${JSON.stringify(report, null, 2)}\n`;
