import { reportCsv } from "../../publication/index.ts";
import type { Published } from "./format.ts";

/** Every figure in one long table. */
export const csv = ({ report, publication }: Published): string => reportCsv(report, publication.textLanguage);
