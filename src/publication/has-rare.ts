import type { Report } from "../report/index.ts";
import { wordedTypes } from "./items/worded-types.ts";
import { commonKinds } from "./measures/common-kinds.ts";
import { wavesHeld } from "./waves-held.ts";

/** Whether a report has something that `rare` puts into words. */
export const hasRare = (report: Report): boolean => {
  const { method, measures, items } = report;
  return (
    report.views !== undefined ||
    report.answering !== undefined ||
    method.rotation !== undefined ||
    wavesHeld(report).length > 1 ||
    report.breakdowns.some(({ groups }) => groups.filter(({ figures }) => figures.measures.length).length > 1) ||
    Object.keys(method.refused).length > 0 ||
    report.channels.some(({ moreThanInvited }) => moreThanInvited) ||
    /"(hidden|unanimous)":true/.test(JSON.stringify([report.total, report.breakdowns])) ||
    measures.some(({ type }) => !(type in commonKinds)) ||
    items.some(({ type, breaks, wordings }) => wordedTypes[type].isRare || breaks.length > 0 || wordings)
  );
};
