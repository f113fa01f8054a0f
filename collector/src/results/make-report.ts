import { type ReportOptions, type Tally, reportOf } from "../../../src/report/index.ts";
import type { Survey, Track } from "../../../src/schema/index.ts";
import { emptyTallyOf } from "../tallies/empty-tally.ts";
import type { Plan } from "../tallies/plan.ts";
import { sumOfDistinct } from "../tallies/sum.ts";
import { type PrintedReport, printed } from "./printed-report.ts";

/** All that a report is made of but the tallies. It can be copied to another thread. */
export interface ReportOrder {
  /** The newest version first. */
  surveys: readonly Survey[];
  counting: Pick<Plan["options"], "by" | "waves">;
  track: Track;
  options: ReportOptions;
}

/** The report of tallies, each JSON of one cell. For a nation this takes seconds. */
export function makeReport({ surveys, counting, track, options }: ReportOrder, rows: readonly string[]): PrintedReport {
  const empty = emptyTallyOf({ surveys, options: { ...counting, known: {} } }, track);
  const tally = sumOfDistinct(
    empty,
    rows.map((row) => JSON.parse(row) as Tally),
  );
  return printed(reportOf(surveys, tally, options));
}
