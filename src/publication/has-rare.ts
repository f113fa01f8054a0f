import type { Report } from "../report/index.ts";
import { wavesHeld } from "./waves-held.ts";

const COMMON_MEASURES = ["index", "csat"];
const RARE_ITEMS = ["number", "rank", "lookup"];

/** Whether a report has something that `rare` puts into words. */
export const hasRare = (report: Report): boolean => {
  const { method, measures, items } = report;
  return (
    wavesHeld(report).length > 1 ||
    report.breakdowns.some(({ groups }) => groups.filter(({ figures }) => figures.measures.length).length > 1) ||
    Object.keys(method.refused).length > 0 ||
    /"(hidden|unanimous)":true/.test(JSON.stringify([report.total, report.breakdowns])) ||
    measures.some(({ type }) => !COMMON_MEASURES.includes(type)) ||
    items.some(({ type, breaks }) => RARE_ITEMS.includes(type) || breaks.length > 0)
  );
};
