import type { ContenderName } from "./contenders.ts";
import { median, percentile } from "./statistics.ts";
import type { Visit } from "./visit.ts";

/** One contender on one page: the median of its visits. */
export interface Summary {
  interactive: number;
  /** Each visit's, in order: visits of the same run, side by side in time, compare best. */
  interactiveByRun: number[];
  blocking: number;
  code: number;
  files: number;
  heap: number;
  clickMedian: number;
  /** The median over the visits of each visit's 98th percentile, so that one bad moment of the machine decides nothing. */
  clickP98: number;
}

/** What is known of each contender; nothing of one that was not measured. */
export type Summaries = Partial<Record<ContenderName, Summary>>;

export function summarise(visits: Partial<Record<ContenderName, Visit[]>>): Summaries {
  return Object.fromEntries(Object.entries(visits).map(([name, visits]) => [name, summaryOf(visits)]));
}

function summaryOf(visits: readonly Visit[]): Summary {
  const of = (value: (visit: Visit) => number) => median(visits.map(value));
  return {
    interactive: of((visit) => visit.interactive),
    interactiveByRun: visits.map((visit) => visit.interactive),
    blocking: of((visit) => visit.blocking),
    code: of((visit) => visit.code),
    files: of((visit) => visit.files),
    heap: of((visit) => visit.heap),
    clickMedian: of((visit) => median(visit.clicks)),
    clickP98: of((visit) => percentile(visit.clicks, 0.98)),
  };
}
