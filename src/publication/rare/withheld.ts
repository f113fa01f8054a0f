import { type Report, withheldIn } from "../../report/index.ts";
import { present } from "../blocks.ts";
import type { ReportVoice } from "../phrases.ts";

/** How many groups and counts are not published, in sentences; no sentence if everything is published. */
export function withheld({ say, format, report }: ReportVoice): string[] {
  const { groups, beside, counts, merged, all } = withheldIn(report);
  const whole = (of: Record<string, number>): Record<string, string> =>
    Object.fromEntries(Object.entries(of).map(([name, count]) => [name, format.whole(count)]));
  return present([
    report.method.followed && say("withheldLater"),
    hasUnknownFew(report) && say("withheldUnknown", whole({ minimum: report.method.disclosure.minimum })),
    groups > 0 && say(beside ? "withheldGroupsBeside" : "withheldGroups", whole({ groups, beside }), groups),
    counts > 0 && say(merged ? "withheldCountsMerged" : "withheldCounts", whole({ counts, all, merged }), counts),
  ]);
}

/** Whether a few forms are of no group that is known, and not in a row for several either. Many may be withheld beside a small group. */
const hasUnknownFew = ({ breakdowns, method: { disclosure } }: Report): boolean =>
  breakdowns.some(({ groups, merged = [] }) =>
    groups.some(
      ({ id, figures }) =>
        id === null &&
        figures.hidden &&
        figures.forms &&
        figures.forms < disclosure.minimum &&
        !merged.some((each) => each.groups.includes(null)),
    ),
  );
