import type { Refusal } from "../../report/index.ts";
import { item } from "../blocks.ts";
import type { ListItem } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";

/** How many forms were not counted, and why. */
export function refusals({ say, format, report }: ReportVoice): ListItem | undefined {
  const refused = Object.entries(report.method.refused) as [Refusal | "set-aside", number][];
  const reasons = refused.map(([reason, n]) => say(`refused_${reason}`, { n: format.whole(n) }, n));
  if (report.method.setAsideLater) reasons.push(say("setAsideLater"));
  return reasons.length ? item(say("method_refused"), reasons.join("; ")) : undefined;
}
