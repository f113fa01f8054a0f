import type { Administrative } from "../../publication/administrative/index.ts";
import type { Publication } from "../../publication/index.ts";
import type { Report } from "../../report/index.ts";

/** What is to be written: the figures, and the same in words, as a page and as an administrative report. */
export interface ReportContent {
  report: Report;
  publication: Publication;
  administrative: Administrative;
}

/** One kind of file. */
export type Render = (published: ReportContent) => string | Uint8Array | Promise<Uint8Array>;
